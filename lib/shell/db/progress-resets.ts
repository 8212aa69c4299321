import type { ProgressReset } from '#lib/progress/counted-log.ts';
import { idsOf } from './same-learner.ts';
import type { Records } from './tables.ts';

/** Adds a marker: progress of the learner within the scope starts again from here. Nothing is deleted. */
export async function insertReset(
  { db }: Records,
  learner: string,
  { id, scope, at }: ProgressReset,
): Promise<void> {
  await db
    .insertInto('progress_resets')
    .values({ id, learner, scope, reset_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The markers of a learner, oldest first. */
export async function resetsOf(records: Records, learner: string): Promise<readonly ProgressReset[]> {
  const rows = await records.db
    .selectFrom('progress_resets')
    .select(['id', 'scope', 'reset_at'])
    .where('learner', 'in', idsOf(records, learner))
    .orderBy('reset_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, scope, reset_at }) => ({ id, scope, at: reset_at }));
}
