import { sha256 } from '#lib/base/hash.ts';
import type { Records } from './tables.ts';

/** Adds a learner. @param salt the random text that their forms are drawn with */
export async function insertLearner(
  { db }: Records,
  learner: string,
  now: string,
  salt: string | null = null,
): Promise<void> {
  await db.insertInto('learners').values({ id: learner, created_at: now, salt }).execute();
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

/**
 * Deletes everything of a learner and leaves a hash that leads nowhere. Twice is as good as once.
 * The row in `erasing` opens the one gate in the database through which responses may be deleted.
 */
export async function eraseLearnerRows({ db, engine }: Records, learner: string, now: string): Promise<void> {
  if (engine === 'postgres') {
    await db.selectFrom('learners').select('id').where('id', '=', learner).forUpdate().execute();
  }
  await db
    .insertInto('tombstones')
    .values({ learner_hash: tombstoneOf(learner), erased_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.insertInto('erasing').values({ learner }).execute();
  await db.deleteFrom('responses').where('learner', '=', learner).execute();
  await db.deleteFrom('exam_answers').where('learner', '=', learner).execute();
  const own = db.selectFrom('attempts').select('id').where('learner', '=', learner);
  await db.deleteFrom('exam_marks').where('attempt', 'in', own).execute();
  await db.deleteFrom('attempts').where('learner', '=', learner).execute();
  await db.deleteFrom('learners').where('id', '=', learner).execute();
  await db.deleteFrom('erasing').where('learner', '=', learner).execute();
}

/** Learner ids are random, so a plain hash cannot be turned back. */
function tombstoneOf(learner: string): string {
  return sha256(`stemma-learner\u0000${learner}`);
}
