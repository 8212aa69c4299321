import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LONGEST_REPORT, reportableItem } from '#lib/shell/usecases/report-problem.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import type { ReportPageData } from '../_ui/report/report-view.tsx';

const placeSchema = z.coerce.number().int().positive();

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The item that the address names; not found before its answer is shown. */
export async function loadReport(attempt: string, search: Search): Promise<ReportPageData> {
  const place = placeSchema.safeParse(search['item']);
  if (!place.success) notFound();
  const found = await reportableItem(await useCaseContext(), await viewer(), attempt, place.data - 1);
  if (!found.ok) notFound();
  return { attempt, position: place.data, leadIn: found.value.leadIn, longest: LONGEST_REPORT };
}
