import { refuse, ok, type Result } from '#lib/base/result.ts';
import { reportTables, type ReportTable } from '#lib/sessions/report/report-tables.ts';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { viewSessionReport } from '#lib/shell/usecases/view-session-report.ts';
import { trainerId } from '#lib/shell/web/trainer-identity.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { isForeignReader } from '../../../foreign-reader.ts';
import { outageFile } from '../../../outage.ts';

type OwnTables = Result<{ readonly tables: readonly ReportTable[]; readonly createdAt: string }, Response>;

/** The tables of a session's report, and its day; or the response that refuses them. */
export async function ownTables(request: Request, id: string): Promise<OwnTables> {
  if (isForeignReader(request.headers)) return refuse(new Response(null, { status: 403 }));
  return readTables(id).catch((error: unknown) => refuse(outageFile(error)));
}

async function readTables(id: string): Promise<OwnTables> {
  const view = await viewSessionReport(await useCaseContext(), await trainerId(), id);
  if (view.ok)
    return ok({ tables: reportTables(view.value.report, view.value.items), createdAt: view.value.createdAt });
  const { code } = view.error;
  return refuse(Response.json({ code }, { status: REFUSALS[code].status }));
}
