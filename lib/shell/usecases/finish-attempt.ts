import { ok } from '#lib/base/result.ts';
import { finishAttemptRow, type StoredAttempt } from '../db/attempts.ts';
import type { Records } from '../db/tables.ts';
import { timeIn } from './attempt-time.ts';
import { closeExam, closingOf } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { keepProgressAlong } from './keep-progress.ts';
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
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<FinishedAttempt>> {
  const finished = await onLockedAttempt(context, viewer, attemptId, (records, attempt) =>
    finish(records, context, attempt),
  );
  if (finished.ok && viewer !== undefined) await keepProgressAlong(context, viewer);
  return finished;
}

async function finish(
  records: Records,
  context: Pick<UseCaseContext, 'clock' | 'monotonic' | 'kinds'>,
  attempt: StoredAttempt,
): Promise<Answer<FinishedAttempt>> {
  const now = timeIn(context, attempt);
  if (attempt.quiz.mode === 'exam') {
    const ended = await closeExam(records, closingOf(context, attempt));
    return ok({ attempt: attempt.id, finishedAt: ended.finishedAt ?? now });
  }
  await finishAttemptRow(records, attempt.id, now);
  return ok({ attempt: attempt.id, finishedAt: attempt.finishedAt ?? now });
}
