'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { resultAddress } from '#app/_ui/attempt/places.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

const endSchema = z.object({ attempt: z.uuid() });

/** Ends an attempt with items open, and shows what came of it. */
export async function endAttempt(form: FormData): Promise<void> {
  const parsed = endSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) redirect('/refused/attempt-not-found');
  const ended = await finishAttempt(await useCaseContext(), await viewer(), parsed.data.attempt);
  redirect(ended.ok ? resultAddress(parsed.data.attempt) : `/refused/${ended.error.code}`);
}
