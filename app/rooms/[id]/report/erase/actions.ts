'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { eraseSession } from '#lib/shell/usecases/erase-session.ts';
import { trainerId } from '#lib/shell/web/trainer-identity.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';

const eraseSchema = z.object({ session: z.uuid() });

/** Erases a room of the trainer's that is over. */
export async function eraseRoom(form: FormData): Promise<void> {
  const parsed = eraseSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/session-not-found');
  const { session } = parsed.data;
  const erased = await eraseSession(await useCaseContext(), await trainerId(), session);
  redirect(erased.ok ? `/rooms/${session}/report/erase/done` : `/refused/${erased.error.code}`);
}
