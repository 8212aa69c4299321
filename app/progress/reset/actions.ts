'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { resetProgress } from '#lib/shell/usecases/reset-progress.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

const resetSchema = z.object({ scope: z.string().max(200) });

/** Starts the viewer's progress in a course or a lesson again. */
export async function resetScope(form: FormData): Promise<void> {
  const parsed = resetSchema.safeParse(sentFields(form));
  if (!parsed.success) redirect('/refused/invalid-scope');
  const reset = await resetProgress(await useCaseContext(), await viewer(), parsed.data.scope);
  redirect(
    reset.ok
      ? `/progress/reset/done?scope=${encodeURIComponent(parsed.data.scope)}`
      : `/refused/${reset.error.code}`,
  );
}
