'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { reportProblem } from '#lib/shell/usecases/report-problem.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

const placeSchema = z.object({ attempt: z.uuid(), item: z.coerce.number().int().positive() });

/** Keeps a report of a problem with an item of the viewer's attempt. */
export async function sendReport(form: FormData): Promise<void> {
  const fields = sentFields(form);
  const place = placeSchema.safeParse(fields);
  if (!place.success) redirect('/refused/invalid-report');
  const { attempt, item } = place.data;
  const { problem, text } = fields;
  const kept = await reportProblem(
    await useCaseContext(),
    await viewer(),
    { attempt, position: item - 1 },
    { problem, text },
  );
  redirect(kept.ok ? `/attempts/${attempt}/report/done?item=${item}` : `/refused/${kept.error.code}`);
}
