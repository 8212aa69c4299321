import { PAUSE_MS } from '#lib/exchange/xapi/pause-statements.ts';
import type { Statement } from '#lib/exchange/xapi/statement.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { dropWaiting, keepTold, lookAgain, type WaitingAttempt } from '../db/record-outbox.ts';
import { settleExam } from '../usecases/close-exam.ts';
import type { UseCaseContext } from '../usecases/context.ts';
import { BATCH, sendBatch, type Receiver, type Sent } from './send-statements.ts';
import { toldStatements } from './told-statements.ts';

export type TellingWorld = Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>;

/** An answer may be on its way at the deadline: whoever is there brings about the end themselves. */
const AFTER_DEADLINE_MS = 60_000;
/** An attempt that was left is looked at after as long again as it has rested, and after this at the latest. */
export const LONGEST_REST_MS = 30 * 24 * 60 * 60_000;

/** What came of an attempt: `idle` when there was nothing to tell. */
export type Telling = Sent | { readonly outcome: 'idle' };

/**
 * Tells the record store what it does not know of an attempt, some statements at a time, each time only while its learner is there.
 * An exam whose time is up is ended first: nobody else may come to look at it.
 */
export async function tellAttempt(
  world: TellingWorld,
  receiver: Receiver,
  waiting: WaitingAttempt,
): Promise<Telling> {
  const { store, clock, kinds } = world;
  await settleExam(world, waiting.learner, waiting.attempt);
  const now = clock.now();
  const read = await store.read(async (records) => {
    const attempt = await findAttempt(records, waiting.learner, waiting.attempt);
    if (attempt === undefined) return undefined;
    return { attempt, all: await toldStatements(records, attempt, { site: receiver.site, kinds, now }) };
  });
  if (read === undefined) return { outcome: 'idle' };
  const sent = await tellRest(world, receiver, waiting, read.all);
  if (sent.outcome === 'away' || sent.outcome === 'unfit') return sent;
  const next = nextLook(read.attempt, read.all, now);
  await store.write((records) =>
    next === undefined ? dropWaiting(records, waiting) : lookAgain(records, waiting, next),
  );
  return sent;
}

async function tellRest(
  { store }: TellingWorld,
  receiver: Receiver,
  { attempt, told }: WaitingAttempt,
  all: readonly Statement[],
): Promise<Telling> {
  const marks = new Set(told === '' ? [] : told.split(' '));
  const rest = all.filter(({ id }) => !marks.has(markOf(id)));
  let unfit: Sent | undefined = undefined;
  for (let from = 0; from < rest.length; from += BATCH) {
    const batch = rest.slice(from, from + BATCH);
    const sent = await sendBatch(receiver, batch);
    if (sent.outcome === 'away') return sent;
    if (sent.outcome === 'unfit') unfit ??= sent;
    else for (const { id } of batch) marks.add(markOf(id));
    if (!(await store.write((records) => keepTold(records, attempt, [...marks].join(' ')))))
      return { outcome: 'idle' };
  }
  return unfit ?? { outcome: rest.length > 0 ? 'taken' : 'idle' };
}

/** Half of an id: 48 bits of a hash tell the statements of one attempt apart. */
function markOf(id: string): string {
  return id.slice(0, 13);
}

/** When there may be something to tell of it that nothing announces; undefined when there will not be. */
function nextLook(
  { quiz, startedAt, finishedAt, deadline }: StoredAttempt,
  all: readonly Statement[],
  now: string,
): string | undefined {
  if (finishedAt !== null) return undefined;
  if (quiz.mode === 'exam') return deadline === null ? undefined : after(deadline, AFTER_DEADLINE_MS);
  const last = all.at(-1)?.timestamp ?? startedAt;
  const rested = Date.parse(now) - Date.parse(last);
  return rested < PAUSE_MS ? after(last, PAUSE_MS) : after(now, Math.min(LONGEST_REST_MS, rested));
}

function after(time: string, ms: number): string {
  return new Date(Date.parse(time) + ms).toISOString();
}
