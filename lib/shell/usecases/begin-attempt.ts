/** What every way to begin an attempt shares: the learner's salt, and saving the attempt with all it shows. */
import { invariant } from '#lib/base/invariant.ts';
import { lessonsBehind, type ServedBank } from '#lib/bank/served-bank.ts';
import type { Form } from '#lib/forms/form.ts';
import type { Item } from '#lib/items/item.ts';
import type { StoredQuiz } from '../db/attempt-codecs.ts';
import { insertAttempt } from '../db/attempts.ts';
import type { ShownItem } from '../db/item-codec.ts';
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
  /** What the form was drawn from. */
  readonly items: readonly Item[];
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
  const shown = await shownItems(beginning, context.bank);
  const started = await context.store.write((records) => save(records, context, { ...beginning, shown }));
  if (!started.isNewLearner) await keepProgressAlong(context, started.learner);
  return started;
}

async function save(
  records: Records,
  context: UseCaseContext,
  beginning: Beginning & { readonly shown: readonly ShownItem[] },
): Promise<StartedAttempt> {
  const { bank, clock } = context;
  const { attempt, quiz, form, shown, startedAt, deadline } = beginning;
  const { learner, isNewLearner } = await learnerFor(records, context, beginning);
  const contents = await keepItems(records, shown);
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

/** Copies the items of a form, in its order, with what stands behind them in the bank. @param items what it was drawn from */
export async function shownItems(
  { form, items }: Pick<Beginning, 'form' | 'items'>,
  bank: Pick<ServedBank, 'part'>,
): Promise<readonly ShownItem[]> {
  const wanted = new Set(form.entries.map((entry) => entry.itemId));
  const known = new Map(items.flatMap((item) => (wanted.has(item.id) ? [[item.id, item] as const] : [])));
  const asked = form.entries.map(({ itemId }) => {
    const item = known.get(itemId);
    invariant(item !== undefined, `the form holds ${itemId}, which the bank does not`);
    return item;
  });
  const behind = await bank.part(lessonsBehind(asked));
  return asked.map((item) => shownItem(item, behind));
}
