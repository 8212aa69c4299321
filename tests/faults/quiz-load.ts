/** Learners at practice and exams all at once, and whether what they were told of is in the store. */
import { listAttempts } from '#lib/shell/db/attempts.ts';
import { answersOfExam } from '#lib/shell/db/exam-answers.ts';
import { responsesOfAttempt } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { Records } from '#lib/shell/db/tables.ts';
import { Ledger, Sitter, type Mode } from './sitter.ts';
import { twice, type Outcome } from './tally.ts';
import { inWholeStore } from './whole-store.ts';
import type { StorePlace } from '#tests/support/stores.ts';

/** So many learners, and what they are told. */
export class QuizLoad {
  readonly ledger = new Ledger();
  readonly #sitters: readonly Sitter[];
  #sitting: Promise<unknown> = Promise.resolve();

  constructor(modes: readonly Mode[], each: number) {
    this.#sitters = modes.flatMap((mode) =>
      Array.from({ length: each }, () => new Sitter(mode, this.ledger)),
    );
  }

  /** Everybody answers at the servers in turn; `untilGone` ends it when their server does. */
  begin(urls: readonly (() => string)[], untilGone = false): void {
    this.#sitting = Promise.all(
      this.#sitters.map((sitter, index) => sitter.sit(urls[index % urls.length] ?? (() => ''), untilGone)),
    );
  }

  /** Resolves when the servers are gone, under `untilGone`. */
  async gone(): Promise<void> {
    await this.#sitting;
  }

  async stop(): Promise<void> {
    for (const sitter of this.#sitters) sitter.stop();
    await this.#sitting;
  }
}

/** What of the ledger is in the store once, what is lost, and what is there twice. */
export async function outcomeIn(place: StorePlace, ledger: Ledger, acknowledged: number): Promise<Outcome> {
  const { found, unclean } = await inWholeStore(place, (store) => compared(store, ledger));
  return { ...found, acknowledged, unclean: [...unclean, ...ledger.unclear.splice(0)] };
}

async function compared(
  store: Store,
  { answers, ended }: Ledger,
): Promise<Pick<Outcome, 'lost' | 'duplicated'>> {
  const lost: string[] = [];
  const duplicated: string[] = [];
  await store.read(async (records) => {
    for (const [attempt, ids] of answers) {
      const kept = await keptIn(records, attempt);
      lost.push(...[...ids].filter((id) => !kept.ids.includes(id)).map((id) => `the answer ${id} is lost`));
      duplicated.push(...twice(kept.ids, 'the answer'), ...twice(kept.places, 'an answer to'));
    }
    for (const attempt of ended)
      if (!(await hasEnded(records, attempt))) lost.push(`the end of the exam ${attempt} is lost`);
  });
  return { lost, duplicated };
}

interface Kept {
  readonly ids: readonly string[];
  /** Where each answer stands; one stands at each. */
  readonly places: readonly string[];
}

async function keptIn(records: Records, attempt: string): Promise<Kept> {
  const responses = await responsesOfAttempt(records, attempt);
  const received = await answersOfExam(records, attempt);
  const places = [
    ...responses.map(({ position }) => `the response at ${position} of ${attempt}`),
    ...received.map(({ sequence }) => `the exam answer ${sequence} of ${attempt}`),
  ];
  // What an exam received becomes part of the log when it ends, under the same id.
  const ids = received.length > 0 ? received.map(({ id }) => id) : responses.map(({ id }) => id);
  return { ids, places };
}

/** An exam that has ended has a response for each item that was answered. */
async function hasEnded(records: Records, attempt: string): Promise<boolean> {
  const received = await answersOfExam(records, attempt);
  const responses = await responsesOfAttempt(records, attempt);
  const [learner] = received.map((answer) => answer.learner);
  const lines = learner === undefined ? [] : await listAttempts(records, learner);
  const isOver = lines.find(({ id }) => id === attempt)?.finishedAt !== null;
  return isOver && responses.length === new Set(received.map(({ position }) => position)).size;
}
