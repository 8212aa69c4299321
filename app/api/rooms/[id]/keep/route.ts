import { z } from 'zod';
import { readCredential } from '#lib/shell/server/live/credentials.ts';
import { keepSessionAnswers } from '#lib/shell/usecases/keep-session-answers.ts';
import { REFUSALS, type RefusalCode } from '#lib/shell/usecases/refusals.ts';
import { ownSecret } from '#lib/shell/web/own-secret.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { isWithinWork } from '#lib/shell/web/work.ts';
import { outage } from '../../../outage.ts';

const inputSchema = z.object({ credential: z.string().max(100) });

/** Keeps a participant's answers in the progress of this browser's learner. Only who has the credential may. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/rooms/[id]/keep'>,
): Promise<Response> {
  return keep(request, (await params).id).catch(outage);
}

async function keep(request: Request, session: string): Promise<Response> {
  const input: unknown = await request.json().catch(() => undefined);
  const parsed = inputSchema.safeParse(input);
  const participant = parsed.success
    ? readCredential(await ownSecret(), session, parsed.data.credential)
    : undefined;
  if (participant === undefined) return refused('session-not-found');
  if (!(await isWithinWork('start'))) return refused('too-many-tries');
  const who = { session, participant };
  const kept = await keepSessionAnswers(await useCaseContext(), await viewer(), who, input);
  if (!kept.ok) return refused(kept.error.code);
  const { learner, isNewLearner, responses, known } = kept.value;
  if (isNewLearner) await rememberLearner(learner);
  return Response.json({ responses, isKnown: known > 0 });
}

function refused(code: RefusalCode): Response {
  return Response.json({ code }, { status: REFUSALS[code].status });
}
