'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { itemAddress } from '#app/_ui/attempt/places.ts';
import { startReview } from '#lib/shell/usecases/start-review.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';

const startSchema = z.object({ course: z.string().max(200) });

/** Begins today's review of a course and goes to its first item. */
export async function beginReview(form: FormData): Promise<void> {
  const parsed = startSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/quiz-not-found');
  if (!(await isWithinWork('start'))) redirect(TOO_MUCH_WORK);
  const started = await startReview(await useCaseContext(), await viewer(), parsed.data.course);
  redirect(started.ok ? itemAddress(started.value.attempt, 1) : `/refused/${started.error.code}`);
}
