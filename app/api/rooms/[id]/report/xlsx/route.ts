import { workbookOf } from '#lib/shell/files/workbook.ts';
import { download } from '../../../../download.ts';
import { ownTables } from '../own-tables.ts';

/** A session's report as an Excel file, one sheet for each table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rooms/[id]/report/xlsx'>,
): Promise<Response> {
  const own = await ownTables(request, (await params).id);
  if (!own.ok) return own.error;
  const sheets = own.value.tables.map(({ name, rows }) => ({ name: capital(name), rows }));
  return download(await workbookOf(sheets), 'xlsx', own.value.createdAt, 'room');
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
