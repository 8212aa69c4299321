import { itemAddress } from '#app/_ui/attempt/places.ts';
import { outage, outagePage } from '#app/api/outage.ts';
import { countAcknowledged } from '#lib/shell/server/operate/acknowledged.ts';
import { REFUSALS, type RefusalCode } from '#lib/shell/usecases/refusals.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { seeOther } from '#app/api/see-other.ts';
import { readForm } from '../../../read-form.ts';
import { readSentForm } from '../responses/sent-form.ts';

type Context = RouteContext<'/api/attempts/[id]/answers'>;

/**
 * Stores an answer of an exam and tells nothing of it. JSON is answered with JSON; the page's own form, sent without
 * JavaScript, is led on to the next item.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  return isJson ? answerJson(request, id).catch(outage) : answerForm(request, id).catch(outagePage);
}

async function answerJson(request: Request, id: string): Promise<Response> {
  const input: unknown = await request.json().catch(() => undefined);
  const saved = await saveExamAnswer(await useCaseContext(), await viewer(), id, input);
  if (!saved.ok) return refused(saved.error.code);
  countAcknowledged('exam');
  return Response.json(saved.value);
}

function refused(code: RefusalCode): Response {
  return Response.json({ code }, { status: REFUSALS[code].status });
}

async function answerForm(request: Request, id: string): Promise<Response> {
  const form = await readForm(request);
  const sent = form && readSentForm(form);
  if (sent === undefined) return seeOther('/refused/invalid-response');
  const saved = await saveExamAnswer(await useCaseContext(), await viewer(), id, sent.response);
  if (!saved.ok) return seeOther(`/refused/${saved.error.code}`);
  countAcknowledged('exam');
  return seeOther(itemAddress(id, sent.place + 1));
}
