import type { Selectable } from 'kysely';
import { scoredItems } from '#lib/forms/grow-form.ts';
import { formCodec, quizCodec, type StoredForm, type StoredQuiz } from './attempt-codecs.ts';
import { keepForRecordStore } from './record-outbox.ts';
import { idsOf, presentId } from './same-learner.ts';
import type { AttemptsTable, Records } from './tables.ts';

/** An attempt as it is kept. */
export interface StoredAttempt extends StoredForm {
  readonly id: string;
  readonly learner: string;
  readonly quiz: StoredQuiz;
  readonly bankRevision: string;
  readonly secret: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** When an exam ends by itself; null when it does not, and for practice. */
  readonly deadline: string | null;
}

/** An attempt in a list: without its form. */
export interface AttemptLine {
  readonly id: string;
  readonly quiz: StoredQuiz;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly deadline: string | null;
  readonly items: number;
  /** How many of the items count for the score. */
  readonly scored: number;
  /** The revision of each item, by position. */
  readonly revisions: readonly string[];
}

/** Adds an attempt that has just begun. */
export async function insertAttempt({ db }: Records, attempt: StoredAttempt): Promise<void> {
  await db
    .insertInto('attempts')
    .values({
      id: attempt.id,
      learner: attempt.learner,
      quiz: attempt.quiz.id,
      bank_revision: attempt.bankRevision,
      quiz_payload: quizCodec.encode(attempt.quiz),
      form_payload: formCodec.encode({ form: attempt.form, contents: attempt.contents }),
      secret: attempt.secret,
      started_at: attempt.startedAt,
      finished_at: attempt.finishedAt,
      deadline: attempt.deadline,
    })
    .execute();
}

/** The learner's attempt; undefined when there is none, or it is another learner's. */
export async function findAttempt(
  records: Records,
  learner: string,
  attempt: string,
): Promise<StoredAttempt | undefined> {
  const row = await records.db
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', attempt)
    .where('learner', 'in', idsOf(records, learner))
    .executeTakeFirst();
  return row === undefined ? undefined : attemptFrom(row);
}

/** `findAttempt`, holding the attempt until the transaction ends: answers and the end cannot pass each other. */
export async function lockAttempt(
  records: Records,
  learner: string,
  attempt: string,
): Promise<StoredAttempt | undefined> {
  if (records.engine === 'postgres') {
    await records.db
      .selectFrom('attempts')
      .select('id')
      .where('id', '=', attempt)
      .where('learner', 'in', idsOf(records, learner))
      .forUpdate()
      .execute();
  }
  return findAttempt(records, learner, attempt);
}

/** Which part of a list, from the front. */
export interface ListPart {
  readonly skip: number;
  readonly most: number;
}

/** The learner's attempts, newest first; all of them, or a part. */
export async function listAttempts(
  records: Records,
  learner: string,
  part?: ListPart,
): Promise<readonly AttemptLine[]> {
  const attempts = await attemptsOf(records, learner, part);
  return attempts.map(attemptLine);
}

/** An attempt as it stands in a list. */
export function attemptLine(attempt: StoredAttempt): AttemptLine {
  const { id, quiz, startedAt, finishedAt, deadline, form } = attempt;
  const revisions = form.entries.map(({ revision }) => revision);
  const scored = scoredItems(form);
  return { id, quiz, startedAt, finishedAt, deadline, items: revisions.length, scored, revisions };
}

/** The learner's attempts with their forms, newest first; all of them, or a part. */
export async function attemptsOf(
  records: Records,
  learner: string,
  part?: ListPart,
): Promise<readonly StoredAttempt[]> {
  const all = records.db
    .selectFrom('attempts')
    .selectAll()
    .where('learner', 'in', idsOf(records, learner))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (part === undefined ? all : all.limit(part.most).offset(part.skip)).execute();
  return rows.map(attemptFrom);
}

/** The learner's attempts under way whose deadline has passed. */
export async function overdueAttempts(
  records: Records,
  learner: string,
  now: string,
): Promise<readonly string[]> {
  const rows = await records.db
    .selectFrom('attempts')
    .select('id')
    .where('learner', 'in', idsOf(records, learner))
    .where('finished_at', 'is', null)
    .where('deadline', '<', now)
    .orderBy('deadline')
    .execute();
  return rows.map(({ id }) => id);
}

/** The earliest deadline that has passed of the attempts under way of whoever has these ids; undefined when there is none. */
export async function earliestOverdue(
  { db }: Records,
  ids: readonly string[],
  now: string,
): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const row = await db
    .selectFrom('attempts')
    .select((of) => of.fn.min('deadline').as('deadline'))
    .where('learner', 'in', ids)
    .where('finished_at', 'is', null)
    .where('deadline', '<', now)
    .executeTakeFirst();
  return row?.deadline ?? undefined;
}

/** Everybody's attempts under way: for what touches all of them, not for pages. */
export async function openAttempts({ db }: Records): Promise<readonly StoredAttempt[]> {
  const rows = await db.selectFrom('attempts').selectAll().where('finished_at', 'is', null).execute();
  return rows.map(attemptFrom);
}

/** Whose attempt this is, as the learner who stands for them now; undefined when there is none. */
export async function ownerOfAttempt(records: Records, attempt: string): Promise<string | undefined> {
  const row = await records.db
    .selectFrom('attempts')
    .select('learner')
    .where('id', '=', attempt)
    .executeTakeFirst();
  return row === undefined ? undefined : presentId(records, row.learner);
}

/** Keeps a form that has grown in place of the one it grew from. */
export async function keepForm({ db }: Records, attempt: string, form: StoredForm): Promise<void> {
  await db
    .updateTable('attempts')
    .set({ form_payload: formCodec.encode({ form: form.form, contents: form.contents }) })
    .where('id', '=', attempt)
    .execute();
}

/** Ends an attempt, and keeps it for the record store where there is one; an attempt that has ended keeps its time. */
export async function finishAttemptRow(records: Records, attempt: string, now: string): Promise<void> {
  const result = await records.db
    .updateTable('attempts')
    .set({ finished_at: now })
    .where('id', '=', attempt)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows > 0n) await keepForRecordStore(records, attempt, now);
}

function attemptFrom(row: Selectable<AttemptsTable>): StoredAttempt {
  return {
    ...formCodec.decode(row.form_payload),
    id: row.id,
    learner: row.learner,
    quiz: quizCodec.decode(row.quiz_payload),
    bankRevision: row.bank_revision,
    secret: row.secret,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    deadline: row.deadline,
  };
}
