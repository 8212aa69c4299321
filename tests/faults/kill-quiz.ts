/** A server of quizzes that is killed under load and started again: what was said to be kept must be there, once. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerProcess } from '#tests/support/server-process.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { outcomeIn, type QuizLoad } from './quiz-load.ts';
import type { Outcome } from './tally.ts';

/** A server that takes nothing for so long is killed all the same: much longer than one that is only slow beside other work. */
const NOTHING_MS = 30_000;

/**
 * Lets learners answer, kills the server some time after the first acknowledgement, starts it again and looks.
 *
 * @param server a server on the store; it is gone afterwards
 * @param load goes on where it was: what was not acknowledged is sent again to the next server
 * @param afterMs from the first acknowledgement to the kill
 * @returns what came of it, and the server that was started instead
 */
export async function killQuiz(
  place: StorePlace,
  server: ServerProcess,
  load: QuizLoad,
  afterMs: number,
): Promise<{ readonly outcome: Outcome; readonly server: ServerProcess }> {
  const before = load.ledger.acknowledged;
  const first = load.ledger.more(1, NOTHING_MS);
  load.begin([() => server.url], true);
  const isAtWork = await first;
  await wait(afterMs);
  await server.kill();
  await load.gone();
  // The next server opens the store while it is looked at, as it would.
  const [again, outcome] = await Promise.all([
    startQuizServer(place),
    outcomeIn(place, load.ledger, load.ledger.acknowledged - before),
  ]);
  const faults = isAtWork ? [] : [`nothing was acknowledged in ${NOTHING_MS} ms`];
  return { outcome: { ...outcome, unclean: [...outcome.unclean, ...faults] }, server: again };
}
