import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';
import { outagePage } from '../../outage.ts';
import { seeOther } from '../../see-other.ts';

/** Files that are read at the same time: each may take some hundred megabytes while it is. */
const AT_ONCE = 2;
let reading = 0;

/** Adds a file of `/api/my-data/json` to the viewer's log. How large it may be, the server around the pages has seen to. */
export async function POST(request: Request): Promise<Response> {
  if (reading >= AT_ONCE) return seeOther(TOO_MUCH_WORK);
  reading += 1;
  try {
    return await addFile(request).catch(outagePage);
  } finally {
    reading -= 1;
  }
}

async function addFile(request: Request): Promise<Response> {
  if (!(await isWithinWork('import'))) return seeOther(TOO_MUCH_WORK);
  const imported = await importLearner(await useCaseContext(), await viewer(), await readFile(request));
  if (!imported.ok) return seeOther(`/refused/${imported.error.code}`);
  const { learner, isNewLearner, attempts, responses, known } = imported.value;
  if (isNewLearner) await rememberLearner(learner);
  return seeOther(`/progress/data/imported?attempts=${attempts}&responses=${responses}&known=${known}`);
}

/** The file's JSON; undefined when there is none. */
async function readFile(request: Request): Promise<unknown> {
  try {
    const file = (await request.formData()).get('file');
    return file instanceof File ? (JSON.parse(await file.text()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
