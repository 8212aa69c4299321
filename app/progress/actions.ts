'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { dismissNotice } from '#lib/shell/usecases/view-notices.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

const dismissSchema = z.object({ revision: z.string().max(64) });

/** Puts the notice of a withdrawn item away for the viewer. */
export async function putNoticeAway(form: FormData): Promise<void> {
  const parsed = dismissSchema.safeParse(sentFields(form));
  if (!parsed.success) return;
  await dismissNotice(await useCaseContext(), await viewer(), parsed.data.revision);
  revalidatePath('/progress');
  revalidatePath('/');
}
