import { markExamItem } from '#lib/shell/usecases/mark-exam-item.ts';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { outage } from '#app/api/outage.ts';

/** Keeps what is flagged and struck out at one item of an exam. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/attempts/[id]/marks'>,
): Promise<Response> {
  const input: unknown = await request.json().catch(() => undefined);
  return keepMarks((await params).id, input).catch(outage);
}

async function keepMarks(id: string, input: unknown): Promise<Response> {
  const kept = await markExamItem(await useCaseContext(), await viewer(), id, input);
  if (kept.ok) return Response.json(kept.value);
  return Response.json({ code: kept.error.code }, { status: REFUSALS[kept.error.code].status });
}
