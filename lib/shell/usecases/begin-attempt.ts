/** What every way to begin an attempt shares: the learner's salt, and saving the attempt with all it shows. */
import { invariant } from '#lib/base/invariant.ts';
import type { Form } from '#lib/forms/form.ts';
import type { StoredQuiz } from '../db/attempt-codecs.ts';
import { insertAttempt } from '../db/attempts.ts';
import { keepItems } from '../db/item-revisions.ts';
import { findSalt, holdLearner, insertLearner, keepSalt } from '../db/learners.ts';
import { keepForRecordStore } from '../db/record-outbox.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { keepProgressAlong } from './keep-progress.ts';
import { shownItem } from './shown-item.ts';

/** An attempt that has begun. */
export interface StartedAttempt {
  readonly attempt: string;
  readonly learner: string;
  /** True when the learner was made now: the caller gives them their cookie. */
  readonly isNewLearner: boolean;
}

/** Everything that an attempt begins with. */
export interface Beginning {
  readonly viewer: string | undefined;
  readonly attempt: string;
  readonly quiz: StoredQuiz;
  readonly salt: string;
  readonly form: Form;
  readonly startedAt: string;
  readonly deadline: string | null;
}

/** The salt that the viewer has, or gets now; a new one for whoever is not known. */
export async function saltOf(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
): Promise<string> {
  const fresh = clock.randomSecret();
  if (viewer === undefined) return fresh;
  const kept = await store.read((records) => findSalt(records, viewer));
  if (kept === undefined) return fresh;
  return kept ?? (await store.write((records) => keepSalt(records, viewer, fresh))) ?? fresh;
}

/** Saves an attempt with every item of its form, and makes the learner when there is none. */
export async function beginAttempt(context: UseCaseContext, beginning: Beginning): Promise<StartedAttempt> {
  const started = await context.store.write((records) => save(records, context, beginning));
  if (!started.isNewLearner) await keepProgressAlong(context, started.learner);
  return started;
}

async function save(
  records: Records,
  context: UseCaseContext,
  beginning: Beginning,
): Promise<StartedAttempt> {
  const { bank, clock } = context;
  const { attempt, quiz, form, startedAt, deadline } = beginning;
  const { learner, isNewLearner } = await learnerFor(records, context, beginning);
  const contents = await keepItems(records, shownItems(form, context));
  await insertAttempt(records, {
    id: attempt,
    learner,
    quiz,
    bankRevision: bank.revision,
    form,
    contents,
    secret: clock.randomSecret(),
    startedAt,
    finishedAt: null,
    deadline,
  });
  await keepForRecordStore(records, attempt, startedAt);
  return { attempt, learner, isNewLearner };
}

async function learnerFor(
  records: Records,
  { clock }: UseCaseContext,
  { viewer, salt, startedAt }: Beginning,
): Promise<Pick<StartedAttempt, 'learner' | 'isNewLearner'>> {
  if (viewer !== undefined && (await holdLearner(records, viewer)))
    return { learner: viewer, isNewLearner: false };
  const learner = clock.randomId();
  await insertLearner(records, learner, startedAt, salt);
  return { learner, isNewLearner: true };
}

/** Copies the items of a form out of the bank, in its order. */
export function shownItems(
  form: Form,
  { bank }: Pick<UseCaseContext, 'bank'>,
): ReturnType<typeof shownItem>[] {
  const wanted = new Set(form.entries.map((entry) => entry.itemId));
  const items = new Map(bank.items.filter((item) => wanted.has(item.id)).map((item) => [item.id, item]));
  return form.entries.map(({ itemId }) => {
    const item = items.get(itemId);
    invariant(item !== undefined, `the form holds ${itemId}, which the bank does not`);
    return shownItem(item, bank);
  });
}
