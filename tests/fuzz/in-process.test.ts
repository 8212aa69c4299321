/** Bad input to whatever is read in this process; `npm run fuzz` tries far more of it. */
import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import * as incoming from '#lib/shell/server/live/incoming.ts';
import { files, read } from '#tests/support/repository.ts';
import { eachStore } from '#tests/support/stores.ts';
import { actionNames, addresses } from './addresses.ts';
import { contentTargets } from './content-targets.ts';
import { ACTIONS, PAGES, ROUTES } from './http-forms.ts';
import { learnerFileTarget, withOwnNames } from './learner-file-target.ts';
import { COMING_IN, MESSAGES } from './live-targets.ts';
import { SOUND } from './sound-content.ts';

/** Together with those over HTTP and sockets, more than 2,000. */
const CASES = 105;
/** Of what runs every stage up to the bank. */
const WHOLE_CASES = 30;
const WHOLE = ['content: a whole course', 'content: sheet'];

describe('content', () => {
  it('that is altered is without a fault before', () => {
    expect(parseContent(SOUND).diagnostics).toEqual([]);
    const { counts, items } = compileBank(SOUND);
    expect(counts.errors).toBe(0);
    expect(items.length).toBeGreaterThan(0);
  });

  it.each(contentTargets.map((one) => [one.name, one] as const))(
    '%s: is read, or told of',
    async (_, one) => {
      const wanted = WHOLE.includes(one.name) ? WHOLE_CASES : CASES;
      const { cases, fault } = await one.run(wanted);
      expect(fault).toBeUndefined();
      expect(cases).toBe(wanted);
    },
  );
});

it.each([null, 7, 'words', true, [], ['items'], { items: null }, { items: [null, { stem: 1 }] }])(
  'a learner’s file that has become %j is sent as it is',
  (file) => expect(withOwnNames(file)).toEqual(file),
);

eachStore(({ store }) => {
  it('a learner’s file is read or refused, and what was read can be shown', async () => {
    const { fault, answers } = await (await learnerFileTarget(store())).run(40);
    expect(fault).toBeUndefined();
    expect(answers.get('read')).toBeGreaterThan(0);
  });
});

describe('every address has a target', () => {
  it('page, route and action', () => {
    const of = (kind: 'page' | 'route'): readonly string[] =>
      addresses().flatMap((one) => (one.kind === kind ? [one.name] : []));
    expect(Object.keys(PAGES).sort()).toEqual([...of('page')].sort());
    expect(Object.keys(ROUTES).sort()).toEqual([...of('route')].sort());
    expect(Object.keys(ACTIONS).sort()).toEqual([...actionNames()].sort());
  });

  it('a page that reads its query says which fields', () => {
    const searching = files.filter(
      (file) => file.endsWith('/page.tsx') && read(file).includes('searchParams'),
    );
    const names = searching.map((file) => `GET ${file.slice('app'.length, -'/page.tsx'.length) || '/'}`);
    expect(names.filter((name) => PAGES[name]?.query === undefined)).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  it('message of a socket, and schema that one is read by', () => {
    const asked = files
      .filter((file) => /^lib\/shell\/server\/live\/.*\.ts$/u.test(file))
      .flatMap((file) => [...read(file).matchAll(/whenAsked\(socket, '(?<event>[^']+)'/gu)])
      .map(({ groups }) => groups?.['event']);
    expect(MESSAGES.map(({ event }) => event).sort()).toEqual(asked.sort());
    const sent = new Set<unknown>([...MESSAGES, ...COMING_IN].map(({ schema }) => schema));
    expect(Object.entries(incoming).filter(([, schema]) => !sent.has(schema))).toEqual([]);
  });
});
