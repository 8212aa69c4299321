/** What waits for the record store. It is filled only while one is configured, in the transactions that end attempts. */
import type { Records } from './tables.ts';

/** A setting that is there while attempts that end are to be told of. */
const TELLING = 'record-store';

/** An attempt that is to be told of. */
export interface WaitingAttempt {
  readonly attempt: string;
  readonly learner: string;
  /** How often it was tried, this time included. */
  readonly tries: number;
}

/**
 * From now on attempts that end are kept for the record store, or are no more. What ended before is never told: nobody said then
 * that it would be. What was refused is tried once again.
 */
export async function setTelling({ db }: Records, isTelling: boolean): Promise<void> {
  if (!isTelling) {
    await db.deleteFrom('settings').where('name', '=', TELLING).execute();
    return;
  }
  await db
    .insertInto('settings')
    .values({ name: TELLING, value: 'on' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.updateTable('record_outbox').set({ fault: null }).where('fault', 'is not', null).execute();
}

/** Keeps an attempt that ends now, unless nobody is told or it has ended before. */
export async function keepForRecordStore({ db }: Records, attempt: string, now: string): Promise<void> {
  await db
    .insertInto('record_outbox')
    .columns(['attempt', 'learner', 'tries', 'due_at', 'fault'])
    .expression((of) =>
      of
        .selectFrom('attempts')
        .select((row) => [
          'attempts.id',
          'attempts.learner',
          row.lit(0).as('tries'),
          row.cast<string>(row.val(now), 'text').as('due_at'),
          row.cast<string | null>(row.val(null), 'text').as('fault'),
        ])
        .where('attempts.id', '=', attempt)
        .where('attempts.finished_at', 'is', null)
        .where((row) => row.exists(row.selectFrom('settings').select('name').where('name', '=', TELLING))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Attempts whose time has come, the longest waiting first. */
export async function dueAttempts(
  { db }: Records,
  now: string,
  most: number,
): Promise<readonly WaitingAttempt[]> {
  const rows = await db
    .selectFrom('record_outbox')
    .select(['attempt', 'learner', 'tries'])
    .where('fault', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('attempt')
    .limit(most)
    .execute();
  return rows;
}

/**
 * Takes the turn at one attempt, among processes too: until then nobody else does.
 *
 * @returns whether it is the caller's
 */
export async function claimAttempt(
  { db }: Records,
  { attempt, tries }: WaitingAttempt,
  until: string,
): Promise<boolean> {
  const result = await db
    .updateTable('record_outbox')
    .set({ tries: tries + 1, due_at: until })
    .where('attempt', '=', attempt)
    .where('tries', '=', tries)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** It was told. */
export async function dropWaiting({ db }: Records, attempt: string): Promise<void> {
  await db.deleteFrom('record_outbox').where('attempt', '=', attempt).execute();
}

/** Sets an attempt aside that the record store will not take. */
export async function setAside({ db }: Records, attempt: string, fault: string): Promise<void> {
  await db.updateTable('record_outbox').set({ fault }).where('attempt', '=', attempt).execute();
}

/** How many attempts were set aside. */
export async function countSetAside({ db }: Records): Promise<number> {
  const row = await db
    .selectFrom('record_outbox')
    .select((of) => of.fn.countAll<number | string>().as('rows'))
    .where('fault', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.rows);
}
