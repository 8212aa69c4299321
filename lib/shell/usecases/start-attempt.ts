import { invariant } from '#lib/base/invariant.ts';
import { ok } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { servable } from '#lib/bank/servable.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { shortageSentence, type Form } from '#lib/forms/form.ts';
import { insertAttempt } from '../db/attempts.ts';
import { keepItems } from '../db/item-revisions.ts';
import { findSalt, holdLearner, insertLearner, keepSalt } from '../db/learners.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { shownItem } from './shown-item.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

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
  const salt = await saltOf(context, viewer);
  const seed = formSeed({ bank: bank.revision, engine: bank.engine, quiz, learnerSalt: salt, attempt });
  const items = servable(bank, clock.now().slice(0, ISO_DAY), await store.read(recallsByRevision));
  const form = assembleForm({ quiz, items, traits: bank.traits, seed });
  if (!form.ok) {
    const detail = shortageSentence(form.error);
    return refusal('bank-shortage', { shortage: form.error, detail });
  }
  const beginning = { viewer, attempt, quiz, salt, form: form.value };
  return ok(await store.write((records) => save(records, context, beginning)));
}

/** The salt that the viewer has, or gets now; a new one for whoever is not known. */
async function saltOf({ store, clock }: UseCaseContext, viewer: string | undefined): Promise<string> {
  const fresh = clock.randomSecret();
  if (viewer === undefined) return fresh;
  const kept = await store.read((records) => findSalt(records, viewer));
  if (kept === undefined) return fresh;
  return kept ?? (await store.write((records) => keepSalt(records, viewer, fresh))) ?? fresh;
}

interface Beginning {
  readonly viewer: string | undefined;
  readonly attempt: string;
  readonly quiz: BankQuiz;
  readonly salt: string;
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
  const { learner, isNewLearner } = await learnerFor(records, context, beginning, now);
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
  { viewer, salt }: Pick<Beginning, 'viewer' | 'salt'>,
  now: string,
): Promise<Pick<StartedAttempt, 'learner' | 'isNewLearner'>> {
  if (viewer !== undefined && (await holdLearner(records, viewer)))
    return { learner: viewer, isNewLearner: false };
  const learner = clock.randomId();
  await insertLearner(records, learner, now, salt);
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
