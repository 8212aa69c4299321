import { answersCsv, exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';
import { download } from '../../download.ts';
import { isForeignReader } from '../../foreign-reader.ts';
import { outageFile } from '../../outage.ts';
import { seeOther } from '../../see-other.ts';

/** The viewer's answers as a CSV file, one line each. */
export async function GET(request: Request): Promise<Response> {
  if (isForeignReader(request.headers)) return new Response(null, { status: 403 });
  return exportFile().catch(outageFile);
}

async function exportFile(): Promise<Response> {
  if (!(await isWithinWork('export'))) return seeOther(TOO_MUCH_WORK);
  const file = await exportLearner(await useCaseContext(), await viewer());
  return download(answersCsv(file), 'csv', file.exportedAt);
}
