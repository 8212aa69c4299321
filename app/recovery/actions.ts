'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import type { CodeState } from '#app/_ui/data/code-state.ts';
import { makeRecoveryCode, recoverLearner } from '#lib/shell/usecases/recovery.ts';
import { callerAddress } from '#lib/shell/web/caller-address.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';

const enterSchema = z.object({ code: z.string().max(200) });

/** Makes the viewer's recovery code. It goes out once, in the answer, and stands in no address. */
export async function makeCode(): Promise<CodeState> {
  if (!(await isWithinWork('code'))) redirect(TOO_MUCH_WORK);
  const { code, learner, isNewLearner } = await makeRecoveryCode(await useCaseContext(), await viewer());
  if (isNewLearner) await rememberLearner(learner);
  return { code };
}

/** Brings the learner of a code to this browser. */
export async function enterCode(form: FormData): Promise<void> {
  const parsed = enterSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/code-misspelt');
  const address = await callerAddress();
  const found = await recoverLearner(await useCaseContext(), await viewer(), parsed.data.code, address);
  if (!found.ok) redirect(`/refused/${found.error.code}`);
  await rememberLearner(found.value.learner);
  redirect('/recovery/done');
}
