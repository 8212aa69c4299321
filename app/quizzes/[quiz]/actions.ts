'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { itemAddress } from '#app/_ui/attempt/places.ts';
import { PACES } from '#lib/attempts/exam.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';

const startSchema = z.object({
  quiz: z.string().max(200),
  pace: z.enum(PACES).default('1'),
  /** A form code as it was typed; empty for a form of one's own. */
  code: z.string().trim().max(100).default(''),
});

/**
 * Begins an attempt, of the form that a typed code names if there is one, and goes to its first item; a newcomer gets their
 * cookie. A refusal leads to its sentence.
 */
export async function startQuiz(form: FormData): Promise<void> {
  const parsed = startSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/quiz-not-found');
  if (!(await isWithinWork('start'))) redirect(TOO_MUCH_WORK);
  const started = await startAttempt(
    await useCaseContext(),
    await viewer(),
    parsed.data.quiz,
    parsed.data.pace,
    parsed.data.code === '' ? undefined : parsed.data.code,
  );
  if (!started.ok) {
    if (started.error.detail !== undefined)
      console.warn(`The quiz ${parsed.data.quiz} cannot be given. ${started.error.detail}`);
    redirect(`/refused/${started.error.code}`);
  }
  if (started.value.isNewLearner) await rememberLearner(started.value.learner);
  redirect(itemAddress(started.value.attempt, 1));
}
