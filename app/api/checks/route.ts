import { z } from 'zod';
import { itemAddress } from '#app/_ui/attempt/places.ts';
import type { CheckData } from '#app/_ui/lesson/check-data.ts';
import { reportAddress } from '#app/_ui/report/report-address.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import { REFUSALS, type RefusalCode } from '#lib/shell/usecases/refusals.ts';
import type { StartedAttempt } from '#lib/shell/usecases/begin-attempt.ts';
import { startCheck } from '#lib/shell/usecases/start-check.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork } from '#lib/shell/web/work.ts';
import { outage, outagePage } from '../outage.ts';
import { readForm } from '../read-form.ts';
import { seeOther } from '../see-other.ts';

const wantedSchema = z.object({ course: z.string().max(200), lesson: z.string().max(200) });

/** Begins the check at the end of a lesson. The lesson's script gets its items; a plain form is led to the first of them. */
export async function POST(request: Request): Promise<Response> {
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  return beginCheck(request, isJson).catch(isJson ? outage : outagePage);
}

async function beginCheck(request: Request, isJson: boolean): Promise<Response> {
  const wanted = wantedSchema.safeParse(await (isJson ? readJson(request) : readFields(request)));
  if (!wanted.success) return refused('invalid-response');
  if (!(await isWithinWork('start'))) return refused('too-many-tries');
  const context = await useCaseContext();
  const started = await startCheck(context, await viewer(), wanted.data.course, wanted.data.lesson);
  if (!started.ok) return refused(started.error.code);
  if (started.value.isNewLearner) await rememberLearner(started.value.learner);
  if (isJson) return Response.json(await checkData(context, started.value));
  return seeOther(itemAddress(started.value.attempt, 1));
}

function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => undefined);
}

async function readFields(request: Request): Promise<unknown> {
  return Object.fromEntries((await readForm(request)) ?? []);
}

function refused(code: RefusalCode): Response {
  return Response.json({ code }, { status: REFUSALS[code].status });
}

async function checkData(
  context: UseCaseContext,
  { learner, attempt }: Pick<StartedAttempt, 'learner' | 'attempt'>,
): Promise<CheckData> {
  const items: CheckData['items'][number][] = [];
  for (let position = 0, count = 1; position < count; position += 1) {
    const view = await viewAttempt(context, learner, attempt, position);
    if (!view.ok || view.value.key === undefined) break;
    count = view.value.places.length;
    const { item, key: practiceKey } = view.value;
    const report = reportAddress(attempt, position + 1);
    items.push({ item, practiceKey, responseId: context.clock.randomId(), report });
  }
  return { attempt, items };
}
