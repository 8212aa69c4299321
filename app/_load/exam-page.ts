import { notFound } from 'next/navigation';
import { z } from 'zod';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import type { ExamPageData } from '../_ui/exam/exam-data.ts';

const REVIEW = 'review';

const searchSchema = z.object({
  item: z
    .union([z.literal(REVIEW), z.coerce.number().int().positive()])
    .optional()
    .catch(undefined),
  confirm: z.literal('1').optional().catch(undefined),
});

/**
 * The viewer's exam while it lasts, at the place that the address names; a place behind the last item is the review.
 * Undefined for an attempt in practice and for an exam that has ended. Another learner's attempt is not found.
 */
export async function loadExam(
  id: string,
  search: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ExamPageData | undefined> {
  const { item, confirm } = searchSchema.parse(search);
  const context = await useCaseContext();
  const view = await viewExam(context, await viewer(), id);
  if (!view.ok) notFound();
  if (view.value === undefined) return undefined;
  const { attempt, quiz, items, remainingMs } = view.value;
  const firstOpen = items.findIndex(
    ({ picks, isWithdrawn }) => !isWithdrawn && Object.keys(picks).length === 0,
  );
  const place = item === undefined ? Math.max(0, firstOpen) : item === REVIEW ? items.length : item - 1;
  return {
    attempt,
    title: quiz.title,
    leave: `/quizzes/${quiz.id}`,
    items,
    remainingMs,
    responseId: context.clock.randomId(),
    at: place < items.length ? place : REVIEW,
    isConfirming: confirm !== undefined,
  };
}
