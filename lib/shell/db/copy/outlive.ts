/** What outlives the replacing of a store: who was erased from it, and what was withdrawn. An older copy knows of neither. */
import type { Selectable } from 'kysely';
import { eraseLearnerRows, tombstoneOf } from '../learners.ts';
import type { Records, Tables } from '../tables.ts';

/** Rows that no copy may undo. */
export interface Lasting {
  readonly tombstones: readonly Selectable<Tables['tombstones']>[];
  readonly recalls: readonly Selectable<Tables['recalls']>[];
  readonly dismissals: readonly Selectable<Tables['recall_dismissals']>[];
}

/** What a copy would have undone. */
export interface DoneAgain {
  /** Learners who had been erased from the store since the copy was made, and were erased again; with several devices one. */
  readonly erasedAgain: number;
  /** Item revisions that had been withdrawn since the copy was made, and were withdrawn again. */
  readonly recalledAgain: number;
}

/** Reads what must outlive the rows that give way. */
export async function lastingRows({ db }: Records): Promise<Lasting> {
  return {
    tombstones: await db.selectFrom('tombstones').selectAll().execute(),
    recalls: await db.selectFrom('recalls').selectAll().execute(),
    dismissals: await db.selectFrom('recall_dismissals').selectAll().execute(),
  };
}

/** Does again, to the rows of a copy, what `lastingRows` tells. */
export async function doAgain(records: Records, lasting: Lasting): Promise<DoneAgain> {
  const erasedAgain = await eraseAgain(records, lasting);
  return { erasedAgain, recalledAgain: await recallAgain(records, lasting) };
}

async function eraseAgain(records: Records, { tombstones }: Lasting): Promise<number> {
  if (tombstones.length === 0) return 0;
  const erasedAt = new Map(tombstones.map((row) => [row.learner_hash, row.erased_at]));
  const rows = await records.db.selectFrom('learners').select(['id', 'merged_into']).execute();
  const gone = new Map<string, string>();
  for (const { id, merged_into: into } of rows) {
    const at = erasedAt.get(tombstoneOf(id));
    if (at !== undefined) gone.set(into ?? id, at);
  }
  for (const [learner, at] of gone) await eraseLearnerRows(records, learner, at);
  for (const tombstone of tombstones)
    await records.db
      .insertInto('tombstones')
      .values(tombstone)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return gone.size;
}

async function recallAgain({ db }: Records, { recalls, dismissals }: Lasting): Promise<number> {
  let recalled = 0n;
  for (const recall of recalls) {
    const added = await db
      .insertInto('recalls')
      .values(recall)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    recalled += added.numInsertedOrUpdatedRows ?? 0n;
  }
  if (dismissals.length === 0) return Number(recalled);
  // Whoever read of it need not again, where the copy knows them.
  const rows = await db.selectFrom('learners').select('id').execute();
  const known = new Set(rows.map(({ id }) => id));
  for (const dismissal of dismissals.filter(({ learner }) => known.has(learner)))
    await db
      .insertInto('recall_dismissals')
      .values(dismissal)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return Number(recalled);
}
