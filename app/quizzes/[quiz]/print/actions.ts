'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { readConfig } from '#lib/shell/config.ts';
import { enterTrainerKey } from '#lib/shell/usecases/enter-trainer-key.ts';
import { rememberTrainer } from '#lib/shell/web/trainer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';

/** `back` is a path of this site: what begins with two slashes would be another's. */
const keySchema = z.object({
  key: z.string().max(200),
  back: z
    .string()
    .max(200)
    .regex(/^\/[^/\\]/u),
});

/** Takes the trainer key, remembers for some hours that it was given, and goes back to where it was asked for. */
export async function giveTrainerKey(form: FormData): Promise<void> {
  const parsed = keySchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/trainer-key-wrong');
  const entered = await enterTrainerKey(await useCaseContext(), parsed.data.key, readConfig());
  if (!entered.ok) redirect(`/refused/${entered.error.code}`);
  await rememberTrainer();
  redirect(parsed.data.back);
}
