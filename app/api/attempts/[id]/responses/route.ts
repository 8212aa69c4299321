import { countAcknowledged } from '#lib/shell/server/operate/acknowledged.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { REFUSALS, type Refusal } from '#lib/shell/usecases/refusals.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { itemAddress, resultAddress } from '#app/_ui/attempt/places.ts';
import { seeOther } from '#app/api/see-other.ts';
import { outage, outagePage } from '#app/api/outage.ts';
import { readForm } from '../../../read-form.ts';
import { readSentForm } from './sent-form.ts';

type Context = RouteContext<'/api/attempts/[id]/responses'>;

/**
 * Stores an answer. JSON is answered with JSON; the page's own form, sent without JavaScript, is led back to its item.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  return isJson ? answerJson(request, id).catch(outage) : answerForm(request, id).catch(outagePage);
}

async function answerJson(request: Request, id: string): Promise<Response> {
  const input: unknown = await request.json().catch(() => undefined);
  const stored = await submitResponse(await useCaseContext(), await viewer(), id, input);
  if (!stored.ok) return refused(stored.error);
  countAcknowledged('practice');
  const { feedback, next } = stored.value;
  const onward = next === undefined ? resultAddress(id) : itemAddress(id, next + 1);
  return Response.json({ feedback, onward: { href: onward, isLast: next === undefined } });
}

function refused({ code, feedback }: Refusal): Response {
  return Response.json({ code, feedback }, { status: REFUSALS[code].status });
}

async function answerForm(request: Request, id: string): Promise<Response> {
  const form = await readForm(request);
  const sent = form && readSentForm(form);
  if (sent === undefined) return seeOther('/refused/invalid-response');
  const here = itemAddress(id, sent.place);
  if (sent.isEmpty) return seeOther(`${here}&missing=1`);
  const stored = await submitResponse(await useCaseContext(), await viewer(), id, sent.response);
  if (stored.ok) countAcknowledged('practice');
  const isShown = stored.ok || stored.error.code === 'already-answered';
  return seeOther(isShown ? here : `/refused/${stored.error.code}`);
}
