/** Learners at practice and exams all at once, and whether what they were told of is in the store. */
import { findAttempt, type StoredAttempt } from '#lib/shell/db/attempts.ts';
import { answersOfExam } from '#lib/shell/db/exam-answers.ts';
import { responsesOfAttempt } from '#lib/shell/db/responses.ts';
import type { StoreErrorCode } from '#lib/shell/db/store-error.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { Records } from '#lib/shell/db/tables.ts';
import { keptAnswer, lostAnswers, type KeptAnswer } from './kept-answers.ts';
import { Ledger, type Acknowledged } from './ledger.ts';
import { Sitter, type Mode } from './sitter.ts';
import { beyond, twice, type Outcome } from './tally.ts';
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

/**
 * What of the ledger is in the store once, as it was sent, what is lost, and what is there beyond it.
 *
 * @param acknowledged how much was since the last time
 * @param outage what alone somebody may have been told that cannot be done now; undefined where nothing stands in the way
 */
export async function outcomeIn(
  place: StorePlace,
  ledger: Ledger,
  acknowledged: number,
  outage?: StoreErrorCode,
): Promise<Outcome> {
  const known = ledger.copy();
  const { found, unclean } = await inWholeStore(place, (store) => compared(store, known, ledger.sent));
  return { ...found, acknowledged, unclean: [...unclean, ...ledger.takeUnclear(outage)] };
}

/** @param sent goes on growing, so that what the store has is in it */
async function compared(
  store: Store,
  { begun, answers, ended }: Acknowledged,
  sent: ReadonlySet<string>,
): Promise<Pick<Outcome, 'lost' | 'duplicated'>> {
  const lost: string[] = [];
  const ids: string[] = [];
  const places: string[] = [];
  await store.read(async (records) => {
    for (const [id, learner] of begun) {
      const attempt = await findAttempt(records, learner, id);
      if (attempt === undefined) {
        lost.push(`the attempt ${id} is lost`);
        continue;
      }
      const kept = await keptIn(records, attempt);
      lost.push(...lostAnswers(kept.answers, answers.get(id) ?? new Map()));
      ids.push(...kept.ids);
      places.push(...kept.places);
      if (ended.has(id) && !kept.isOver) lost.push(`the end of the exam ${id} is lost`);
    }
  });
  return { lost, duplicated: [...beyond(ids, sent, 'the answer'), ...twice(places, 'an answer to')] };
}

interface Kept {
  readonly answers: readonly KeptAnswer[];
  /** One for each answer that was given. */
  readonly ids: readonly string[];
  /** Where each answer stands; one stands at each. */
  readonly places: readonly string[];
  readonly isOver: boolean;
}

/** What an exam received becomes part of the log when it ends, under the same id: the last answer to each of its items. */
async function keptIn(records: Records, attempt: StoredAttempt): Promise<Kept> {
  const { finishedAt } = attempt;
  const received = await answersOfExam(records, attempt.id);
  const responses = await responsesOfAttempt(records, attempt.id);
  const graded = responses.map(({ id, position, answer }) =>
    keptAnswer(attempt, { id, position, response: answer }),
  );
  const counting = new Map(received.map(({ position, id }) => [position, id]));
  const isGraded =
    responses.length === counting.size &&
    responses.every(({ position, id }) => counting.get(position) === id);
  return {
    answers: [...graded, ...received.map((answer) => keptAnswer(attempt, answer))],
    ids: received.length > 0 ? received.map(({ id }) => id) : responses.map(({ id }) => id),
    places: [
      ...responses.map(({ position }) => `the response at ${position} of ${attempt.id}`),
      ...received.map(({ sequence }) => `the exam answer ${sequence} of ${attempt.id}`),
    ],
    isOver: finishedAt !== null && isGraded,
  };
}
