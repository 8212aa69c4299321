import { lockAttempt, type StoredAttempt } from '../db/attempts.ts';
import { holdLearner, isErased } from '../db/learners.ts';
import type { Records } from '../db/tables.ts';
import { isAttemptId } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/**
 * Runs `work` in one transaction on the viewer's attempt, which nobody else changes until it ends.
 *
 * @returns what `work` answers; refuses `attempt-not-found` and `learner-erased`
 */
export async function onLockedAttempt<T>(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
  attemptId: string,
  work: (records: Records, attempt: StoredAttempt) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  return store.write(async (records) => {
    if (!(await holdLearner(records, viewer))) {
      const isGone = await isErased(records, viewer);
      return refusal(isGone ? 'learner-erased' : 'attempt-not-found');
    }
    const attempt = await lockAttempt(records, viewer, attemptId);
    return attempt === undefined ? refusal('attempt-not-found') : work(records, attempt);
  });
}
