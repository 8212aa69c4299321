/**
 * The use cases of quizzes behind HTTP, in a process of its own that may be killed. The pages around them take longer to start
 * than a fault takes; what is acknowledged, refused and told of an outage here is what the routes of the pages tell.
 */
import { heldBank } from '#lib/bank/served-bank.ts';
import { createServer, type IncomingMessage } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { outage } from '#app/api/outage.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { monotonicMs, systemClock } from '#lib/shell/clock.ts';
import { readConfig } from '#lib/shell/config.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { REFUSALS, type Answer } from '#lib/shell/usecases/refusals.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { aBank } from './app-bank.ts';

const own = z.object({ learner: z.string(), attempt: z.string() });
const askedSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('start'), learner: z.string().optional(), quiz: z.string() }),
  own.extend({ ask: z.literal('item'), position: z.number() }),
  own.extend({ ask: z.literal('respond'), input: z.unknown() }),
  own.extend({ ask: z.literal('save'), input: z.unknown() }),
  own.extend({ ask: z.literal('finish') }),
]);
type Asked = z.output<typeof askedSchema>;

const store = await openStore(readConfig());
const context: UseCaseContext = {
  store,
  bank: heldBank(aBank()),
  clock: systemClock,
  monotonic: monotonicMs,
  kinds,
};

async function perform(asked: Asked): Promise<Answer<unknown>> {
  switch (asked.ask) {
    case 'start':
      return startAttempt(context, asked.learner, asked.quiz);
    case 'item':
      return shownAt(asked);
    case 'respond':
      return submitResponse(context, asked.learner, asked.attempt, asked.input);
    case 'save':
      return saveExamAnswer(context, asked.learner, asked.attempt, asked.input);
    case 'finish':
      return finishAttempt(context, asked.learner, asked.attempt);
  }
}

async function shownAt({
  learner,
  attempt,
  position,
}: Extract<Asked, { ask: 'item' }>): Promise<Answer<{ readonly item: PublicItem | undefined }>> {
  const exam = await viewExam(context, learner, attempt);
  if (!exam.ok) return exam;
  if (exam.value !== undefined) return { ok: true, value: { item: exam.value.items[position]?.item } };
  const view = await viewAttempt(context, learner, attempt, position);
  return view.ok ? { ok: true, value: { item: view.value.item } } : view;
}

async function answer(request: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = askedSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const told = await perform(asked);
  return told.ok
    ? Response.json(told.value)
    : Response.json({ code: told.error.code }, { status: REFUSALS[told.error.code].status });
}

const http = createServer((request, response) => {
  void answer(request)
    .catch(outage)
    .catch((error: unknown) => {
      console.error(error);
      return new Response(null, { status: 500 });
    })
    .then(async (told) =>
      response.writeHead(told.status, Object.fromEntries(told.headers)).end(await told.text()),
    );
});

process.on('message', () => {
  http.close(() => void store.close().then(() => process.exit(0)));
  http.closeAllConnections();
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
http.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
  flushCompileCache();
});
