import { z } from 'zod';
import { csvFile } from '#lib/base/csv.ts';
import { REPORT_TABLES } from '#lib/sessions/report/report-tables.ts';
import { download } from '../../../../download.ts';
import { ownTables } from '../own-tables.ts';

const tableSchema = z.enum(REPORT_TABLES);

/** One table of a session's report as a CSV file: `?table=items`, `options`, `objectives` or `participants`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rooms/[id]/report/csv'>,
): Promise<Response> {
  const wanted = tableSchema.safeParse(new URL(request.url).searchParams.get('table') ?? 'items');
  if (!wanted.success) return new Response(null, { status: 400 });
  const own = await ownTables(request, (await params).id);
  if (!own.ok) return own.error;
  const rows = own.value.tables.find(({ name }) => name === wanted.data)?.rows ?? [];
  return download(csvFile(rows), 'csv', own.value.createdAt, `room-${wanted.data}`);
}
