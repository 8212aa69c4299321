import { scoreReport } from '#lib/attempts/score-report.ts';
import { askedView } from '#lib/exchange/asked-view.ts';
import type { ToldAttempt } from '#lib/exchange/xapi/attempt-frame.ts';
import { attemptStatements, type ToldAnswer, type ToldEnd } from '#lib/exchange/xapi/attempt-statements.ts';
import type { Statement } from '#lib/exchange/xapi/statement.ts';
import type { StoredAttempt } from '../db/attempts.ts';
import { findItems } from '../db/item-revisions.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import { presentId } from '../db/same-learner.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, stateOf } from '../usecases/attempt-state.ts';
import type { ScoringKind } from '../usecases/context.ts';
import { kindOf } from '../usecases/shown-item.ts';
import { pseudonymOf } from './pseudonym.ts';

/** What is said of attempts by here and now. */
export interface ToldWorld {
  /** What this installation calls itself: its public address. */
  readonly site: string;
  readonly kinds: readonly ScoringKind[];
  /** ISO 8601 */
  readonly now: string;
}

/**
 * All that is said of an attempt: that it was begun, each answer as it was graded, where it was left and went on, and the score that
 * the learner was shown at the end, to which an item that was withdrawn before did not count. The same each time, also when one was
 * withdrawn since.
 */
export async function toldStatements(
  records: Records,
  attempt: StoredAttempt,
  { site, kinds, now }: ToldWorld,
): Promise<readonly Statement[]> {
  const responses = await responsesOfAttempt(records, attempt.id);
  const told = toldAttempt(attempt, pseudonymOf(await presentId(records, attempt.learner)), site);
  const answers = await toldAnswers(records, attempt, responses, kinds);
  return attemptStatements(told, { answers, end: await toldEnd(records, attempt, responses), now });
}

async function toldAnswers(
  records: Records,
  attempt: StoredAttempt,
  responses: readonly StoredResponse[],
  kinds: readonly ScoringKind[],
): Promise<readonly ToldAnswer[]> {
  const shown = await findItems(
    records,
    responses.map(({ position }) => attempt.contents[position] ?? ''),
  );
  return shown.map(({ item }, at) => {
    const { position, answer, points, max, latencyMs, receivedAt } = responses[at] as StoredResponse;
    const view = askedView(item, kindOf(kinds, item.kind));
    return { position, view, response: answer, points, max, latencyMs, receivedAt };
  });
}

async function toldEnd(
  records: Records,
  attempt: StoredAttempt,
  responses: readonly StoredResponse[],
): Promise<ToldEnd | undefined> {
  const { finishedAt, quiz } = attempt;
  if (finishedAt === null) return undefined;
  const known = [...(await recallsByRevision(records))].filter(([, { at }]) => at <= finishedAt);
  const score = scoreReport(stateOf(frameOf(attempt, new Map(known)), responses), quiz.cutScore);
  return { finishedAt, score };
}

/** The course goes by its id: the bank may not have it any more. */
function toldAttempt(attempt: StoredAttempt, learner: string, site: string): ToldAttempt {
  const { id, quiz, bankRevision, startedAt } = attempt;
  const { mode, purpose } = quiz;
  return {
    id,
    learner,
    site,
    quiz: { id: quiz.id, title: quiz.title, mode, ...(purpose === undefined ? {} : { purpose }) },
    course: { id: quiz.course, title: quiz.course },
    bankRevision,
    startedAt,
  };
}
