import { ok } from '#lib/base/result.ts';
import { factOutcomes } from '#lib/attempts/fact-outcomes.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { ScoringKind, UseCaseContext } from './context.ts';
import { insertAttempt, ownerOfAttempt } from '../db/attempts.ts';
import { insertExamAnswer, isEmptyResponse } from '../db/exam-answers.ts';
import { shownItemHash, type ShownItem } from '../db/item-codec.ts';
import { keepItems } from '../db/item-revisions.ts';
import { holdLearner, insertLearner, noteActivity } from '../db/learners.ts';
import { keepForRecordStore } from '../db/record-outbox.ts';
import { insertReset } from '../db/progress-resets.ts';
import { dropSnapshot } from '../db/progress-snapshots.ts';
import { insertResponse, type StoredResponse } from '../db/responses.ts';
import { keepProgress } from './keep-progress.ts';
import {
  learnerFileSchema,
  type FiledAttempt,
  type FiledExamAnswer,
  type FiledResponse,
  type LearnerFile,
} from './learner-file.ts';
import { refusal, type Answer } from './refusals.ts';

/** What came of reading a file. */
export interface ImportedFile {
  readonly learner: string;
  readonly isNewLearner: boolean;
  /** Attempts and responses that are there now and were not before. */
  readonly attempts: number;
  readonly responses: number;
  /** Attempts that were there already: this learner's, or kept under another number on this server. */
  readonly known: number;
}

/** What is done with what is new besides. */
export interface ImportOptions {
  /** Whether a record store is told of it: not of what was answered elsewhere, which may have been told there. */
  readonly isTold: boolean;
}

/**
 * Adds what a learner's file holds to the viewer's log, by union: what is there stays, twice is as good as once. Answers are
 * scored again; attempts that were under way are ended.
 *
 * @param input the file as parsed JSON
 * @returns refuses `invalid-file`, and `learner-erased` when they are erased meanwhile
 */
export async function importLearner(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'kinds'>,
  viewer: string | undefined,
  input: unknown,
  options: ImportOptions = { isTold: false },
): Promise<Answer<ImportedFile>> {
  const { store, clock, kinds } = context;
  const parsed = learnerFileSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-file');
  const file = parsed.data;
  const responses = scoredResponses(file, kinds, clock.now());
  if (responses === undefined) return refusal('invalid-file');
  const owner = await ownerOf(context, viewer);
  const added = { attempts: 0, responses: 0, known: 0 };
  for (const attempt of file.attempts) {
    const own = responses.get(attempt.id) ?? [];
    const isNew = await addAttempt(context, owner.learner, file, { ...options, attempt, responses: own });
    if (isNew === undefined) return refusal('learner-erased');
    if (isNew) added.responses += own.length;
    added[isNew ? 'attempts' : 'known'] += 1;
  }
  const isKept = await store.write(async (records) => {
    if (!(await holdLearner(records, owner.learner))) return false;
    for (const reset of file.resets) await insertReset(records, owner.learner, reset);
    await dropSnapshot(records, owner.learner);
    return true;
  });
  if (!isKept) return refusal('learner-erased');
  await keepProgress(context, owner.learner);
  return ok({ ...owner, ...added });
}

/** Whose the file becomes. They are active from here on: between two of its transactions nobody erases them for being idle. */
async function ownerOf(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
): Promise<Pick<ImportedFile, 'learner' | 'isNewLearner'>> {
  const fresh = clock.randomId();
  return store.write(async (records) => {
    if (viewer !== undefined && (await holdLearner(records, viewer))) {
      await noteActivity(records, viewer, clock.now());
      return { learner: viewer, isNewLearner: false };
    }
    await insertLearner(records, fresh, clock.now());
    return { learner: fresh, isNewLearner: true };
  });
}

interface NewAttempt extends ImportOptions {
  readonly attempt: FiledAttempt;
  readonly responses: readonly Scored[];
}

/**
 * One transaction for each attempt, so that a long file does not hold up everybody else.
 *
 * @returns whether it was new; undefined when the learner is gone
 */
async function addAttempt(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  learner: string,
  { exportedAt, items, examAnswers }: LearnerFile,
  { attempt, responses, isTold }: NewAttempt,
): Promise<boolean | undefined> {
  const { left: _, ...kept } = attempt;
  return store.write(async (records) => {
    if (!(await holdLearner(records, learner))) return undefined;
    if ((await ownerOfAttempt(records, attempt.id)) !== undefined) return false;
    await keepItems(
      records,
      attempt.contents.flatMap((hash) => items[hash] ?? []),
    );
    const finishedAt = attempt.finishedAt ?? exportedAt;
    await insertAttempt(records, { ...kept, learner, finishedAt, secret: clock.randomSecret() });
    if (isTold) await keepForRecordStore(records, attempt.id, clock.now());
    for (const response of responses) await insertResponse(records, { ...response, learner });
    const received = examAnswers.filter((answer) => answer.attempt === attempt.id);
    for (const [index, answer] of received.entries()) {
      const isEmpty = isEmptyResponse(answer.response);
      await insertExamAnswer(records, { ...answer, learner, sequence: index + 1, isEmpty });
    }
    return true;
  });
}

type Scored = Omit<StoredResponse, 'learner'>;

/**
 * The responses by attempt, each scored by the item as it was shown; undefined when the file does not hang together: a hash
 * that is not its item's, a response that fits no place, an unknown kind, a time that is still to come.
 */
function scoredResponses(
  file: LearnerFile,
  kinds: readonly ScoringKind[],
  now: string,
): ReadonlyMap<string, readonly Scored[]> | undefined {
  const isTrue = Object.entries(file.items).every(([hash, shown]) => shownItemHash(shown) === hash);
  const areWhole = file.attempts.every((attempt) => isWhole(attempt, file.items));
  const attempts = new Map(file.attempts.map((attempt) => [attempt.id, attempt]));
  const areReceived = file.examAnswers.every((answer) => isReceived(answer, attempts.get(answer.attempt)));
  if (!isTrue || !areWhole || !areReceived || file.exportedAt > now) return undefined;
  const scored = file.responses.map((response) => {
    const attempt = attempts.get(response.attempt);
    const shown = file.items[attempt?.contents[response.position] ?? ''];
    const isTimely = response.receivedAt <= file.exportedAt;
    return shown === undefined || !isTimely ? undefined : scoredResponse(response, shown, kinds);
  });
  if (scored.includes(undefined)) return undefined;
  return Map.groupBy(
    scored.filter((one) => one !== undefined),
    ({ attempt }) => attempt,
  );
}

/** Every place of the form has its item, in the revision that the form names, and shows what that item has. */
function isWhole({ form, contents }: FiledAttempt, items: LearnerFile['items']): boolean {
  if (form.entries.length !== contents.length) return false;
  return form.entries.every((entry, index) => {
    const item = items[contents[index] ?? '']?.item;
    return entry.position === index && item?.revision === entry.revision && showsOnly(entry, item);
  });
}

/** True when the form names no part and no option that the item does not have. */
function showsOnly({ optionOrder }: FormEntry, item: Item): boolean {
  const known = new Map(partsOf(item).map(({ id, options }) => [id, new Set(options.map((one) => one.id))]));
  return optionOrder.every(
    ({ part, options }) => options.every((id) => known.get(part)?.has(id)) && known.has(part),
  );
}

/** Only an exam that has ended has answers of its own, each at a place that its form has. */
function isReceived({ position }: FiledExamAnswer, attempt: FiledAttempt | undefined): boolean {
  if (attempt?.quiz.mode !== 'exam' || attempt.finishedAt === null) return false;
  return position < attempt.form.entries.length;
}

function scoredResponse(
  response: FiledResponse,
  { item }: ShownItem,
  kinds: readonly ScoringKind[],
): Scored | undefined {
  const kind = kinds.find(({ id }) => id === item.kind);
  if (kind === undefined || response.itemRevision !== item.revision) return undefined;
  const score = kind.score(item, response.answer);
  return {
    ...response,
    points: score.points,
    max: score.max,
    answer: {
      ...response.answer,
      parts: score.parts,
      kind: item.kind,
      objective: `${item.course}/${item.lesson}/${item.objective}`,
      facts: factOutcomes(item, response.answer, score),
    },
  };
}
