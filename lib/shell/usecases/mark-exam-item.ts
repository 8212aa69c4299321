import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { keepMarks } from '../db/exam-marks.ts';
import type { UseCaseContext } from './context.ts';
import { onLockedAttempt } from './locked-attempt.ts';
import { refusal, type Answer } from './refusals.ts';
import { handleSchema } from './response-schema.ts';

/** More options than any item has. */
const MOST = 100;

/** What a browser sends of the marks at one item. */
export const marksSchema = z.object({
  item: handleSchema,
  flagged: z.boolean(),
  /** Handles of the options that are struck out. */
  struck: z.array(handleSchema).max(MOST),
});

/**
 * Keeps the flag and the struck-out options of one item of an exam in place of earlier ones. They change no score, so
 * after the end they are passed over.
 *
 * @returns refuses `invalid-response`, `attempt-not-found` and `learner-erased`
 */
export async function markExamItem(
  context: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
  attemptId: string,
  input: unknown,
): Promise<Answer<{ readonly flagged: boolean }>> {
  const parsed = marksSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-response', { detail: z.prettifyError(parsed.error) });
  return onLockedAttempt(context, viewer, attemptId, async (records, attempt) => {
    const { item, flagged, struck } = parsed.data;
    const entry = attempt.form.entries.find((known) => handleFor(attempt.secret, known) === item);
    if (attempt.quiz.mode !== 'exam' || entry === undefined)
      return refusal('invalid-response', { detail: 'unknown-handle' });
    if (attempt.finishedAt === null)
      await keepMarks(records, attempt.id, entry.position, { flagged, struck });
    return ok({ flagged });
  });
}
