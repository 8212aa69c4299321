/** An exam during which the server's clock is set forward and back: it lasts as long as it should, and its answers keep their order. */
import { systemClock } from '#lib/shell/clock.ts';
import { answersOfExam } from '#lib/shell/db/exam-answers.ts';
import { responsesOfAttempt } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { buildBank, buildQuiz, smallItems } from '#tests/support/bank-builder.ts';
import { accepted, contextOn, inputFor } from '#tests/usecases/bench.ts';
import { beyond, type Outcome } from './tally.ts';

const MINUTES = 20;
const LENGTH_MS = MINUTES * 60_000;
const START = Date.parse('2026-03-01T12:00:00.000Z');
/** Times are kept in milliseconds. */
const ROUNDING_MS = 1;

/** A setting of the clock, and how much time passes after it. */
export interface Jump {
  /** From the right time, in ms; negative is back. */
  readonly offMs: number;
  readonly passesMs: number;
}

/** The time as it is, and a clock that somebody sets. */
function worldOn(store: Store) {
  const time = { passedMs: 0, offMs: 0 };
  const clock = {
    ...systemClock,
    now: () => new Date(START + time.passedMs + time.offMs).toISOString(),
  };
  const exam = buildQuiz({ mode: 'exam', items: 6, kinds: {}, minutes: MINUTES });
  const context: UseCaseContext = {
    ...contextOn(store, { bank: buildBank(smallItems(), [exam]) }),
    clock,
    monotonic: () => time.passedMs,
  };
  return { context, time };
}

/** Sits an exam through jumps of the clock, one answer after each; it ends by itself when its time is over. */
export async function sitThroughJumps(store: Store, jumps: readonly Jump[]): Promise<Outcome> {
  const { context, time } = worldOn(store);
  const sitting = accepted(await startAttempt(context, undefined, 'quiz'));
  const unclean: string[] = [];
  const saved: string[] = [];
  const look = async (): Promise<number | undefined> => {
    const exam = accepted(await viewExam(context, sitting.learner, sitting.attempt));
    return exam?.remainingMs ?? undefined;
  };
  for (const [index, { offMs, passesMs }] of jumps.entries()) {
    time.offMs = offMs;
    const left = await look();
    if (Math.abs((left ?? 0) - (LENGTH_MS - time.passedMs)) > ROUNDING_MS)
      unclean.push(`after ${time.passedMs} ms of ${LENGTH_MS} there are ${String(left)} left`);
    const bench = { ...contextOn(store), ...context, clock: contextOn(store).clock };
    const input = await inputFor(bench, sitting, index % 6);
    const answer = accepted(await saveExamAnswer(context, sitting.learner, sitting.attempt, input));
    saved.push(String(input['id' as keyof typeof input]));
    // Sent once more, it is no other answer.
    accepted(await saveExamAnswer(context, sitting.learner, sitting.attempt, input));
    if (answer.isLate) unclean.push(`an answer in time is taken for late`);
    time.passedMs += passesMs;
  }
  time.passedMs = LENGTH_MS + ROUNDING_MS + 1;
  if ((await look()) !== undefined) unclean.push('the exam goes on after its end');
  accepted(await finishAttempt(context, sitting.learner, sitting.attempt));
  return { ...(await compared(store, sitting.attempt, saved)), unclean };
}

async function compared(
  store: Store,
  attempt: string,
  saved: readonly string[],
): Promise<Omit<Outcome, 'unclean'>> {
  const { received, responses } = await store.read(async (records) => ({
    received: await answersOfExam(records, attempt),
    responses: await responsesOfAttempt(records, attempt),
  }));
  const kept = received.map(({ id }) => id);
  const times = received.map(({ receivedAt }) => receivedAt);
  const isInOrder = kept.join() === saved.join() && [...times].sort().join() === times.join();
  const last = new Map(received.map(({ position, id }) => [position, id]));
  const isGraded = responses.every(({ position, id }) => last.get(position) === id);
  const faults = [
    ...(isInOrder ? [] : ['the answers are not in the order in which they came']),
    ...(isGraded && responses.length === last.size ? [] : ['what counts is not what was answered last']),
  ];
  return { acknowledged: saved.length, lost: faults, duplicated: beyond(kept, new Set(saved), 'the answer') };
}
