import { outage } from '#app/api/outage.ts';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

/** How long an exam still lasts by the server's clock; 0 once it has ended. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/attempts/[id]/clock'>,
): Promise<Response> {
  return remaining((await params).id).catch(outage);
}

async function remaining(id: string): Promise<Response> {
  const exam = await viewExam(await useCaseContext(), await viewer(), id);
  if (!exam.ok) return Response.json({ code: exam.error.code }, { status: REFUSALS[exam.error.code].status });
  const remainingMs = exam.value === undefined ? 0 : exam.value.remainingMs;
  return Response.json({ remainingMs }, { headers: { 'cache-control': 'no-store' } });
}
