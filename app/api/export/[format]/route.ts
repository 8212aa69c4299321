import { readScope } from '#app/_load/export-page.ts';
import { exportItems } from '#lib/shell/usecases/export-items.ts';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { loadBankChange } from '#lib/shell/web/bank.ts';
import { ownAddress } from '#lib/shell/web/own-address.ts';
import { trainerAccess } from '#lib/shell/web/trainer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { isWithinWork } from '#lib/shell/web/work.ts';
import { fileOf } from '../../download.ts';
import { isForeignReader } from '../../foreign-reader.ts';
import { outageFile } from '../../outage.ts';

/** Items as a file for another system: `?quiz=`, `?course=` or `?lesson=course/lesson`. For trainers, because it holds keys. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/export/[format]'>,
): Promise<Response> {
  if (isForeignReader(request.headers)) return new Response(null, { status: 403 });
  const { format } = await params;
  return exported(request, format).catch(outageFile);
}

async function exported(request: Request, format: string): Promise<Response> {
  const scope = readScope(Object.fromEntries(new URL(request.url).searchParams));
  if (!scope.ok) return new Response(null, { status: 400 });
  if (!(await isWithinWork('items'))) return refused('too-many-tries');
  const context = await useCaseContext();
  const date = context.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const meta = { site: (await ownAddress()).url, date, changed: await loadBankChange() };
  const file = await exportItems(
    context,
    { scope: scope.value, access: await trainerAccess() },
    format,
    meta,
  );
  if (!file.ok) return refused(file.error.code);
  const { bytes, mediaType, extension } = file.value;
  const name = `${scope.value.id.replace(/[^\w-]+/gu, '-')}-${format}.${extension}`;
  return fileOf(bytes, mediaType, name);
}

function refused(code: keyof typeof REFUSALS): Response {
  return Response.json({ code }, { status: REFUSALS[code].status });
}
