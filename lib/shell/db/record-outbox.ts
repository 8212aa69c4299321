/** What waits for the record store. It is filled only while one is configured, in the transactions that begin and end attempts. */
import type { Records } from './tables.ts';

/** A setting that is there while attempts are to be told of. */
const TELLING = 'record-store';

/** An attempt that is to be told of. */
export interface WaitingAttempt {
  readonly attempt: string;
  readonly learner: string;
  /** How often in a row the record store was not there for it. */
  readonly tries: number;
  /** ISO 8601 */
  readonly dueAt: string;
  /** The statements that the record store has: the first half of each id, with a space between them. */
  readonly told: string;
}

/**
 * From now on attempts that begin or end are kept for the record store, or are no more. What ended before is never told, nor
 * what ends while nobody is: nobody said then that it would be. What was refused is tried once again.
 */
export async function setTelling({ db }: Records, isTelling: boolean): Promise<void> {
  if (!isTelling) {
    await db.deleteFrom('settings').where('name', '=', TELLING).execute();
    const open = db.selectFrom('attempts').select('id').where('finished_at', 'is', null);
    await db.deleteFrom('record_outbox').where('attempt', 'in', open).execute();
    return;
  }
  await db
    .insertInto('settings')
    .values({ name: TELLING, value: 'on' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.updateTable('record_outbox').set({ fault: null }).where('fault', 'is not', null).execute();
}

/** Keeps an attempt of which there is something to tell since `now`, unless nobody is told. What was refused is tried again with it. */
export async function keepForRecordStore({ db }: Records, attempt: string, now: string): Promise<void> {
  await db
    .insertInto('record_outbox')
    .columns(['attempt', 'learner', 'tries', 'due_at', 'fault', 'told'])
    .expression((of) =>
      of
        .selectFrom('attempts')
        .select((row) => [
          'attempts.id',
          'attempts.learner',
          row.lit(0).as('tries'),
          row.cast<string>(row.val(now), 'text').as('due_at'),
          row.cast<string | null>(row.val(null), 'text').as('fault'),
          row.cast<string>(row.val(''), 'text').as('told'),
        ])
        .where('attempts.id', '=', attempt)
        .where((row) => row.exists(row.selectFrom('settings').select('name').where('name', '=', TELLING))),
    )
    .onConflict((conflict) => conflict.column('attempt').doUpdateSet({ due_at: now, fault: null }))
    .execute();
}

/**
 * Attempts whose time has come, the longest waiting first.
 *
 * @param latest a time that nothing waits for: what is due even later was kept by a clock that was ahead, and is due now
 */
export async function dueAttempts(
  { db }: Records,
  { now, latest }: { readonly now: string; readonly latest: string },
  most: number,
): Promise<readonly WaitingAttempt[]> {
  return db
    .selectFrom('record_outbox')
    .select(['attempt', 'learner', 'tries', 'due_at as dueAt', 'told'])
    .where('fault', 'is', null)
    .where((row) => row.or([row('due_at', '<=', now), row('due_at', '>', latest)]))
    .orderBy('due_at')
    .orderBy('attempt')
    .limit(most)
    .execute();
}

/**
 * These of its statements are there.
 *
 * @returns false when nothing of it may be told any more: its learner was erased
 */
export async function keepTold({ db }: Records, attempt: string, told: string): Promise<boolean> {
  const result = await db
    .updateTable('record_outbox')
    .set({ told, tries: 0 })
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** There is nothing to tell until then; unless it ended, which was not known when it was looked at. */
export async function lookAgain(
  { db }: Records,
  { attempt, dueAt }: Pick<WaitingAttempt, 'attempt' | 'dueAt'>,
  until: string,
): Promise<void> {
  await db
    .updateTable('record_outbox')
    .set({ due_at: until })
    .where('attempt', '=', attempt)
    .where('due_at', '=', dueAt)
    .execute();
}

/** The record store was not there for it. */
export async function countTry({ db }: Records, attempt: string): Promise<void> {
  await db
    .updateTable('record_outbox')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('attempt', '=', attempt)
    .execute();
}

/** There is no more to tell of it than was told; unless it ended, as above. */
export async function dropWaiting(
  { db }: Records,
  { attempt, dueAt }: Pick<WaitingAttempt, 'attempt' | 'dueAt'>,
): Promise<void> {
  await db.deleteFrom('record_outbox').where('attempt', '=', attempt).where('due_at', '=', dueAt).execute();
}

/** Sets an attempt aside that the record store will not take. */
export async function setAside({ db }: Records, attempt: string, fault: string): Promise<void> {
  await db.updateTable('record_outbox').set({ fault }).where('attempt', '=', attempt).execute();
}

/** How many attempts wait, and how many were set aside, with the reason of one of them. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly refused: number;
  /** Undefined when none was set aside. */
  readonly fault: string | undefined;
}

/** What waits at a time; attempts under way of which all was told are not counted. */
export async function countOutbox({ db }: Records, now: string): Promise<OutboxCounts> {
  const waiting = await db
    .selectFrom('record_outbox')
    .select((of) => of.fn.countAll<number | string>().as('rows'))
    .where('fault', 'is', null)
    .where('due_at', '<=', now)
    .executeTakeFirstOrThrow();
  const refused = await db
    .selectFrom('record_outbox')
    .select((of) => [of.fn.countAll<number | string>().as('rows'), of.fn.max('fault').as('fault')])
    .where('fault', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(waiting.rows),
    refused: Number(refused.rows),
    fault: refused.fault ?? undefined,
  };
}
