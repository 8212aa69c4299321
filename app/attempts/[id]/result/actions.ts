'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { itemAddress, resultAddress } from '#app/_ui/attempt/places.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { startRetry } from '#lib/shell/usecases/start-retry.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';

const endSchema = z.object({ attempt: z.uuid() });

/** Ends an attempt with items open, and shows what came of it. */
export async function endAttempt(form: FormData): Promise<void> {
  const parsed = endSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/attempt-not-found');
  const ended = await finishAttempt(await useCaseContext(), await viewer(), parsed.data.attempt);
  redirect(ended.ok ? resultAddress(parsed.data.attempt) : `/refused/${ended.error.code}`);
}

/** Begins an attempt over what a finished one missed, and goes to its first item. */
export async function retryMissed(form: FormData): Promise<void> {
  const parsed = endSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/attempt-not-found');
  if (!(await isWithinWork('start'))) redirect(TOO_MUCH_WORK);
  const started = await startRetry(await useCaseContext(), await viewer(), parsed.data.attempt);
  redirect(started.ok ? itemAddress(started.value.attempt, 1) : `/refused/${started.error.code}`);
}
