import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isForeign } from '../../attempts/[id]/responses/is-foreign.ts';

/** A learner with 20,000 responses makes a file of about 20 MB. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Adds a file of `/api/my-data/json` to the viewer's log. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request.headers)) return new Response(null, { status: 403 });
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= LARGEST_BYTES)) return seeOther('/refused/invalid-file');
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

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
