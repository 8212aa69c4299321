import { notFound } from 'next/navigation';
import { z } from 'zod';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { attemptTitle } from '../_ui/attempt/attempt-title.ts';
import { quizAddress } from './attempt-quiz.ts';
import type { AttemptPageData } from '../_ui/attempt/attempt-view.tsx';

const searchSchema = z.object({
  item: z.coerce.number().int().positive().optional().catch(undefined),
  missing: z.literal('1').optional().catch(undefined),
});

type Search = Readonly<Record<string, string | string[] | undefined>>;

/**
 * One item of the viewer's attempt: the one that the address names, counting from 1, or the first open one.
 * Another learner's attempt is not found.
 */
export async function loadAttempt(id: string, search: Search): Promise<AttemptPageData> {
  const { item, missing } = searchSchema.parse(search);
  const learner = await viewer();
  const context = await useCaseContext();
  const position = item === undefined ? undefined : item - 1;
  const view = await viewAttempt(context, learner, id, position);
  if (!view.ok) notFound();
  const { attempt, quiz, places, feedback } = view.value;
  return {
    attempt,
    quiz: { title: attemptTitle(quiz), href: quizAddress(quiz) },
    item: view.value.item,
    feedback,
    practiceKey: view.value.key,
    confidence: view.value.confidence,
    isVariant: view.value.variantOf !== undefined,
    late: view.value.late,
    position: view.value.position + 1,
    places,
    isFinished: view.value.isFinished,
    responseId: context.clock.randomId(),
    recall: view.value.recall,
    isMissing: missing !== undefined && feedback === undefined,
  };
}
