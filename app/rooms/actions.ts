'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import type { CodeState } from '#app/_ui/data/code-state.ts';
import { makeDeviceCode, takeDeviceCode } from '#lib/shell/usecases/link-device.ts';
import { openSession } from '#lib/shell/usecases/open-session.ts';
import { readRoomForm } from '#lib/shell/usecases/room-form.ts';
import { ensureTrainerId, rememberTrainerId, trainerId } from '#lib/shell/web/trainer-identity.ts';
import { trainerAccess } from '#lib/shell/web/trainer.ts';
import { callerAddress } from '#lib/shell/web/caller-address.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';

const codeSchema = z.object({ code: z.string().max(200) });

/** Opens a room and goes to its screen; whoever may not is asked for the trainer key. */
export async function openRoom(form: FormData): Promise<void> {
  if ((await trainerAccess()) !== 'open') redirect('/rooms');
  const read = readRoomForm(sentFields(form));
  if (!read.ok) redirect(`/refused/${read.error.code}`);
  const { quiz, settings } = read.value;
  const opened = await openSession(await useCaseContext(), await ensureTrainerId(), quiz, settings);
  if (!opened.ok) redirect(`/refused/${opened.error.code}`);
  redirect(`/rooms/${opened.value.session}`);
}

/** Makes the code that adds another device. It goes out once, in the answer, and stands in no address. */
export async function makeCode(): Promise<CodeState> {
  const isTrainers = (await trainerId()) !== undefined || (await trainerAccess()) === 'open';
  if (!isTrainers) redirect('/rooms');
  return { code: await makeDeviceCode(await useCaseContext(), await ensureTrainerId()) };
}

/** Makes this browser another device of the trainer whose code it is. */
export async function enterCode(form: FormData): Promise<void> {
  const parsed = codeSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/device-code-misspelt');
  const address = await callerAddress();
  const taken = await takeDeviceCode(await useCaseContext(), parsed.data.code, address);
  if (!taken.ok) redirect(`/refused/${taken.error.code}`);
  await rememberTrainerId(taken.value.trainer);
  redirect('/rooms');
}
