import { scoreReport } from '#lib/attempts/score-report.ts';
import { askedView } from '#lib/exchange/asked-view.ts';
import { answeredStatement, endStatements, type ToldAttempt } from '#lib/exchange/xapi/attempt-statements.ts';
import type { Statement } from '#lib/exchange/xapi/statement.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { findItems } from '../db/item-revisions.ts';
import type { WaitingAttempt } from '../db/record-outbox.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { responsesOfAttempt } from '../db/responses.ts';
import { presentId } from '../db/same-learner.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, stateOf } from '../usecases/attempt-state.ts';
import type { ScoringKind } from '../usecases/context.ts';
import { kindOf } from '../usecases/shown-item.ts';
import { pseudonymOf } from './pseudonym.ts';

/**
 * All that is said of an attempt that ended: each answer as it was graded, and the score that the learner was shown at the end, to which
 * an item that was withdrawn before did not count. The same each time, also when one was withdrawn since. Undefined when the attempt is gone.
 */
export async function toldStatements(
  records: Records,
  { attempt: id, learner }: Pick<WaitingAttempt, 'attempt' | 'learner'>,
  world: { readonly site: string; readonly kinds: readonly ScoringKind[] },
): Promise<readonly Statement[] | undefined> {
  const attempt = await findAttempt(records, learner, id);
  if (attempt === undefined || attempt.finishedAt === null) return undefined;
  const responses = await responsesOfAttempt(records, id);
  const shown = await findItems(
    records,
    responses.map(({ position }) => attempt.contents[position] ?? ''),
  );
  const told = toldAttempt(attempt, pseudonymOf(await presentId(records, learner)), world.site);
  const { finishedAt, quiz } = attempt;
  const known = [...(await recallsByRevision(records))].filter(([, { at }]) => at <= finishedAt);
  const score = scoreReport(stateOf(frameOf(attempt, new Map(known)), responses), quiz.cutScore);
  return [
    ...shown.map(({ item }, at) => {
      const { position, answer, points, max, latencyMs, receivedAt } = responses[at] as (typeof responses)[0];
      const view = askedView(item, kindOf(world.kinds, item.kind));
      return answeredStatement(told, {
        position,
        view,
        response: answer,
        points,
        max,
        latencyMs,
        receivedAt,
      });
    }),
    ...endStatements(told, { finishedAt, score }),
  ];
}

/** The course goes by its id: the bank may not have it any more. */
function toldAttempt(attempt: StoredAttempt, learner: string, site: string): ToldAttempt {
  const { id, quiz, bankRevision, startedAt } = attempt;
  const { purpose } = quiz;
  return {
    id,
    learner,
    site,
    quiz: { id: quiz.id, title: quiz.title, ...(purpose === undefined ? {} : { purpose }) },
    course: { id: quiz.course, title: quiz.course },
    bankRevision,
    startedAt,
  };
}
