/** Plays the page of a SCORM package as a learner does, in jsdom, under the API of another program, `scorm-again`. */
import { Scorm12API } from 'scorm-again';
import { openPage, type PlayedPage } from './played-page.ts';
import { readScorm } from './scorm-package.ts';

/** What a learning system keeps of a learner between two visits: values of the data model by name. */
export type Held = Readonly<Record<string, string>>;

/** A visit. */
export interface Visit extends Omit<PlayedPage, 'close'> {
  /** What the page has told the learning system so far: each name and value. */
  readonly told: readonly (readonly [name: string, value: string])[];
  /** Closes the page, and says what the learning system keeps. */
  readonly leave: () => Held;
}

const KEPT = ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.suspend_data', 'cmi.core.exit'] as const;

/** Opens the package for a learner of whom this is held; no name is held at the first visit. */
export function visit(bytes: Uint8Array, held: Held = {}): Visit {
  const told: (readonly [string, string])[] = [];
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  const { 'cmi.core.exit': _exit, ...loaded } = held;
  if (Object.keys(loaded).length > 0) api.loadFromFlattenedJSON(loaded, '');
  const set = api.LMSSetValue.bind(api);
  api.LMSSetValue = (name: string, value: string) => {
    told.push([name, value]);
    const answer = set(name, value);
    if (answer !== 'true') throw new RangeError(`the learning system refuses ${name} = ${value}`);
    return answer;
  };
  const { close, ...page } = openPage(readScorm(bytes).html, { API: api });
  return {
    ...page,
    told,
    leave: () => {
      close();
      const kept = KEPT.map((name) => [name, String(readOf(api, name))] as const);
      return Object.fromEntries(kept.filter(([, value]) => value !== ''));
    },
  };
}

/** After the end of a visit nobody may ask the API any more. */
function readOf({ cmi }: Scorm12API, name: (typeof KEPT)[number]): unknown {
  switch (name) {
    case 'cmi.core.lesson_status':
      return cmi.core.lesson_status;
    case 'cmi.core.score.raw':
      return cmi.core.score.raw;
    case 'cmi.suspend_data':
      return cmi.suspend_data;
    case 'cmi.core.exit':
      return '';
  }
}
