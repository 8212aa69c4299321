import { sha256 } from '#lib/base/hash.ts';
import { idsOf, presentId } from './same-learner.ts';
import type { Records } from './tables.ts';

/** Adds a learner. @param salt the random text that their forms are drawn with */
export async function insertLearner(
  { db }: Records,
  learner: string,
  now: string,
  salt: string | null = null,
): Promise<void> {
  const values = { id: learner, created_at: now, salt, merged_into: null, active_at: null };
  await db.insertInto('learners').values(values).execute();
}

/** Notes that a learner did something now which leaves no other time in their rows: they are not idle. */
export async function noteActivity({ db }: Records, learner: string, now: string): Promise<void> {
  await db.updateTable('learners').set({ active_at: now }).where('id', '=', learner).execute();
}

/** The learner's salt, null when they have none yet; undefined when there is no such learner. */
export async function findSalt({ db }: Records, learner: string): Promise<string | null | undefined> {
  const row = await db.selectFrom('learners').select('salt').where('id', '=', learner).executeTakeFirst();
  return row?.salt;
}

/** Gives a salt to a learner who has none. @returns the salt that they have now */
export async function keepSalt(
  records: Records,
  learner: string,
  salt: string,
): Promise<string | null | undefined> {
  await records.db
    .updateTable('learners')
    .set({ salt })
    .where('id', '=', learner)
    .where('salt', 'is', null)
    .execute();
  return findSalt(records, learner);
}

/**
 * Whether there is such a learner. On PostgreSQL they cannot be erased until the transaction ends; whoever locks an
 * attempt too does it after this, so that nobody waits in a circle. SQLite has one writer at a time anyway.
 */
export async function holdLearner({ db, engine }: Records, learner: string): Promise<boolean> {
  const query = db.selectFrom('learners').select('id').where('id', '=', learner);
  const row = await (engine === 'postgres' ? query.forKeyShare() : query).executeTakeFirst();
  return row !== undefined;
}

/** True when the learner was erased: what still arrives of them is refused. */
export async function isErased({ db }: Records, learner: string): Promise<boolean> {
  const row = await db
    .selectFrom('tombstones')
    .select('learner_hash')
    .where('learner_hash', '=', tombstoneOf(learner))
    .executeTakeFirst();
  return row !== undefined;
}

/** Where the learner's id is kept, in the order in which it may be deleted. */
export const LEARNER_TABLES = [
  'recovery_codes',
  'progress_snapshots',
  'progress_resets',
  'recall_dismissals',
  'responses',
  'exam_answers',
  'record_outbox',
  'attempts',
] as const;

/**
 * Deletes everything of a learner, merged ones included, and leaves hashes that lead nowhere. Twice is as good as once.
 * The rows in `erasing` open the one gate in the database through which responses may be deleted.
 */
export async function eraseLearnerRows(records: Records, learner: string, now: string): Promise<void> {
  const { db } = records;
  const ids = await holdAllIds(records, learner);
  const tombstones = ids.map((id) => ({ learner_hash: tombstoneOf(id), erased_at: now }));
  await db
    .insertInto('tombstones')
    .values(tombstones)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('erasing')
    .values(ids.map((id) => ({ learner: id })))
    .execute();
  const own = db.selectFrom('attempts').select('id').where('learner', 'in', ids);
  await db.deleteFrom('exam_marks').where('attempt', 'in', own).execute();
  for (const table of LEARNER_TABLES) await db.deleteFrom(table).where('learner', 'in', ids).execute();
  await db.deleteFrom('learners').where('id', 'in', ids).execute();
  await db.deleteFrom('erasing').where('learner', 'in', ids).execute();
}

/** The learner's ids, which on PostgreSQL nobody else can use until the transaction ends; their own also when there is no row. */
export async function holdAllIds(records: Records, learner: string): Promise<readonly string[]> {
  const query = idsOf(records, await presentId(records, learner)).orderBy('id');
  const rows = await (records.engine === 'postgres' ? query.forUpdate() : query).execute();
  return [...new Set([learner, ...rows.map(({ id }) => id)])];
}

/** The hash that an erased learner leaves: it leads nowhere, and knows the id when it comes again. */
export function tombstoneOf(learner: string): string {
  return sha256(`stemma-learner\u0000${learner}`);
}
