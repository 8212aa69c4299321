import { sha256 } from '#lib/base/hash.ts';
import type { Records } from './tables.ts';

/** Adds a learner. */
export async function insertLearner({ db }: Records, learner: string, now: string): Promise<void> {
  await db.insertInto('learners').values({ id: learner, created_at: now }).execute();
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
  await db.deleteFrom('attempts').where('learner', '=', learner).execute();
  await db.deleteFrom('learners').where('id', '=', learner).execute();
  await db.deleteFrom('erasing').where('learner', '=', learner).execute();
}

/** Learner ids are random, so a plain hash cannot be turned back. */
function tombstoneOf(learner: string): string {
  return sha256(`stemma-learner\u0000${learner}`);
}
