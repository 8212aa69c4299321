import { ok } from '#lib/base/result.ts';
import { findAttempt, finishAttemptRow, lockAttempt } from '../db/attempts.ts';
import { isAttemptId } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/** When an attempt ended. */
export interface FinishedAttempt {
  readonly attempt: string;
  /** ISO 8601 */
  readonly finishedAt: string;
}

/**
 * Ends an attempt, answered throughout or not. Ending it twice changes nothing.
 *
 * @returns refuses `attempt-not-found`
 */
export async function finishAttempt(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<FinishedAttempt>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  return store.write(async (records) => {
    if ((await lockAttempt(records, viewer, attemptId)) === undefined) return refusal('attempt-not-found');
    const now = clock.now();
    await finishAttemptRow(records, attemptId, now);
    const ended = await findAttempt(records, viewer, attemptId);
    return ok({ attempt: attemptId, finishedAt: ended?.finishedAt ?? now });
  });
}
