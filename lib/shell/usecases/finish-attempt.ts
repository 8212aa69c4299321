import { ok } from '#lib/base/result.ts';
import { finishAttemptRow } from '../db/attempts.ts';
import { closeExam, closingOf } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { onLockedAttempt } from './locked-attempt.ts';
import type { Answer } from './refusals.ts';

/** When an attempt ended. */
export interface FinishedAttempt {
  readonly attempt: string;
  /** ISO 8601 */
  readonly finishedAt: string;
}

/**
 * Ends an attempt, answered throughout or not; an exam is graded then. Ending it twice changes nothing.
 *
 * @returns refuses `attempt-not-found` and `learner-erased`
 */
export async function finishAttempt(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<FinishedAttempt>> {
  return onLockedAttempt(context, viewer, attemptId, async (records, attempt) => {
    const now = context.clock.now();
    if (attempt.quiz.mode === 'exam') {
      const ended = await closeExam(records, closingOf(context, attempt));
      return ok({ attempt: attemptId, finishedAt: ended.finishedAt ?? now });
    }
    await finishAttemptRow(records, attemptId, now);
    return ok({ attempt: attemptId, finishedAt: attempt.finishedAt ?? now });
  });
}
