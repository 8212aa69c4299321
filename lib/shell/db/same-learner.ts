/** A learner with two devices may have two rows: the later one points at the earlier. What belongs to one belongs to both. */
import type { SelectQueryBuilder } from 'kysely';
import type { Records, Tables } from './tables.ts';

/** The ids under which a learner's rows are kept, as a subquery: their own, and those that were merged into it. */
export function idsOf(
  { db }: Records,
  learner: string,
): SelectQueryBuilder<Tables, 'learners', { id: string }> {
  return db
    .selectFrom('learners')
    .select('id')
    .where((row) => row.or([row('id', '=', learner), row('merged_into', '=', learner)]));
}

/** The id that stands for the learner now; the same id for one who was never merged, or is not known. */
export async function presentId({ db }: Records, learner: string): Promise<string> {
  const row = await db
    .selectFrom('learners')
    .select('merged_into')
    .where('id', '=', learner)
    .executeTakeFirst();
  return row?.merged_into ?? learner;
}

/**
 * Makes two learners one: from now on `other`, and whoever was merged into it, is `learner`. No row of their logs moves, so
 * nothing is lost and nothing is there twice; doing it again changes nothing.
 */
export async function mergeLearners(records: Records, learner: string, other: string): Promise<string> {
  await hold(records, [learner, other]);
  const [into, from] = [await presentId(records, learner), await presentId(records, other)];
  if (into === from) return into;
  await records.db
    .updateTable('learners')
    .set({ merged_into: into })
    .where((row) => row.or([row('id', '=', from), row('merged_into', '=', from)]))
    .execute();
  return into;
}

/** On PostgreSQL the rows, and those they were merged into, stay as they are until the transaction ends. */
async function hold({ db, engine }: Records, learners: readonly string[]): Promise<void> {
  if (engine !== 'postgres') return;
  const targets = db.selectFrom('learners').select('merged_into').where('id', 'in', learners);
  await db
    .selectFrom('learners')
    .select('id')
    .where((row) => row.or([row('id', 'in', learners), row('id', 'in', targets)]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
