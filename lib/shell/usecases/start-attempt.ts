import { contentHash } from '#lib/base/hash.ts';
import { invariant } from '#lib/base/invariant.ts';
import { ok } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import type { Form } from '#lib/forms/form.ts';
import { insertAttempt } from '../db/attempts.ts';
import { keepItems } from '../db/item-revisions.ts';
import { holdLearner, insertLearner } from '../db/learners.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { shownItem } from './shown-item.ts';

/** An attempt that has begun. */
export interface StartedAttempt {
  readonly attempt: string;
  readonly learner: string;
  /** True when the learner was made now: the caller gives them their cookie. */
  readonly isNewLearner: boolean;
}

/**
 * Begins an attempt of a quiz: assembles a form, keeps every item of it, and makes the learner when there is none.
 * A learner who is not known (erased, for one) begins as a new one.
 *
 * @returns refuses `quiz-not-found` and `bank-shortage`
 */
export async function startAttempt(
  context: UseCaseContext,
  viewer: string | undefined,
  quizId: string,
): Promise<Answer<StartedAttempt>> {
  const { bank, clock, store } = context;
  const quiz = bank.quizzes.find((candidate) => candidate.id === quizId);
  if (quiz === undefined) return refusal('quiz-not-found');
  const attempt = clock.randomId();
  const seed = contentHash({ bank: bank.revision, engine: bank.engine, quiz: quiz.id, attempt });
  const form = assembleForm({ quiz, items: bank.items, seed });
  if (!form.ok) return refusal('bank-shortage', { shortage: form.error });
  return ok(
    await store.write((records) => save(records, context, { viewer, attempt, quiz, form: form.value })),
  );
}

interface Beginning {
  readonly viewer: string | undefined;
  readonly attempt: string;
  readonly quiz: BankQuiz;
  readonly form: Form;
}

async function save(
  records: Records,
  context: UseCaseContext,
  beginning: Beginning,
): Promise<StartedAttempt> {
  const { bank, clock } = context;
  const { attempt, quiz, form } = beginning;
  const now = clock.now();
  const { learner, isNewLearner } = await learnerFor(records, context, beginning.viewer, now);
  const contents = await keepItems(records, shownItems(form, context));
  await insertAttempt(records, {
    id: attempt,
    learner,
    quiz: { id: quiz.id, title: quiz.title, course: quiz.course, mode: quiz.mode, cutScore: quiz.cutScore },
    bankRevision: bank.revision,
    form,
    contents,
    secret: clock.randomSecret(),
    startedAt: now,
    finishedAt: null,
  });
  return { attempt, learner, isNewLearner };
}

async function learnerFor(
  records: Records,
  { clock }: UseCaseContext,
  viewer: string | undefined,
  now: string,
): Promise<Pick<StartedAttempt, 'learner' | 'isNewLearner'>> {
  if (viewer !== undefined && (await holdLearner(records, viewer)))
    return { learner: viewer, isNewLearner: false };
  const learner = clock.randomId();
  await insertLearner(records, learner, now);
  return { learner, isNewLearner: true };
}

function shownItems(form: Form, { bank }: UseCaseContext): ReturnType<typeof shownItem>[] {
  const wanted = new Set(form.entries.map((entry) => entry.itemId));
  const items = new Map(bank.items.filter((item) => wanted.has(item.id)).map((item) => [item.id, item]));
  return form.entries.map(({ itemId }) => {
    const item = items.get(itemId);
    invariant(item !== undefined, `the form holds ${itemId}, which the bank does not`);
    return shownItem(item, bank);
  });
}
