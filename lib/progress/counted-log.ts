import type { LoggedResponse } from './response-log.ts';

/** From here on progress in a course or a lesson starts again; what came before stays in the log. */
export interface ProgressReset {
  readonly id: string;
  /** `course` or `course/lesson` */
  readonly scope: string;
  /** ISO 8601; a response received at this very moment lies before it. */
  readonly at: string;
}

/** What takes lines out of a learner's progress and leaves them in the log. */
export interface Discounts {
  readonly resets: readonly ProgressReset[];
  /** Revisions that were withdrawn: an answer to a wrong item says nothing about what its learner knows. */
  readonly withdrawn: ReadonlySet<string>;
}

/**
 * The part of a log that counts as progress. A response to a withdrawn revision does not count at all. A reset takes out what
 * earlier responses say of the facts within its scope, and the responses of which nothing is left. The order stays.
 */
export function countedLog(log: readonly LoggedResponse[], discounts: Discounts): readonly LoggedResponse[] {
  const { resets, withdrawn } = discounts;
  const kept =
    withdrawn.size === 0 ? log : log.filter(({ item }) => item === undefined || !withdrawn.has(item));
  if (resets.length === 0) return kept;
  const startOf = latestStarts(resets);
  return kept.flatMap((line) => {
    const facts = line.facts.filter(({ fact }) => line.receivedAt > startOf(fact));
    if (facts.length === line.facts.length) return [line];
    return facts.length === 0 ? [] : [{ ...line, facts }];
  });
}

/** Fact → the time after which responses count for it. */
function latestStarts(resets: readonly ProgressReset[]): (fact: string) => string {
  const latest = new Map<string, string>();
  for (const { scope, at } of resets) if (at > (latest.get(scope) ?? '')) latest.set(scope, at);
  const known = new Map<string, string>();
  return (fact) => {
    const start = known.get(fact);
    if (start !== undefined) return start;
    const [course = '', lesson = ''] = fact.split('/');
    const [ofCourse, ofLesson] = [latest.get(course) ?? '', latest.get(`${course}/${lesson}`) ?? ''];
    const later = ofCourse > ofLesson ? ofCourse : ofLesson;
    known.set(fact, later);
    return later;
  };
}
