import { sql } from 'kysely';
import { eraseLearnerRows, tombstoneOf } from '../learners.ts';
import { storeError } from '../store-error.ts';
import type { Store } from '../store.ts';
import type { Records } from '../tables.ts';
import { COPIED_TABLES } from './copied-tables.ts';
import { clearRows, copyRows, holdsRecords } from './copy-rows.ts';
import type { TableContents } from './table-contents.ts';

/** What came into a store. */
export interface Filled {
  readonly contents: readonly TableContents[];
  /** Learners who had been erased from the store since the copy was made, and were erased again. */
  readonly erasedAgain: number;
}

/** How a store is filled. */
export interface Filling {
  /** Whether what the store holds gives way; otherwise a store that is not empty is refused. */
  readonly isReplacing: boolean;
  /** Called before anything is made durable; what it throws leaves the store as it was. */
  readonly confirm?: () => void;
}

/**
 * Puts what `from` holds in the place of what is in the store, in one transaction, verified before it is made durable. Whoever
 * was erased from the store stays erased, also when the copy is older than that.
 *
 * @param from of the newest schema, as the store is
 * @throws StoreError `store-not-empty`; then nothing has changed, as after any other error
 */
export function fillStore(store: Store, from: Records, { isReplacing, confirm }: Filling): Promise<Filled> {
  return store.write(async (records) => {
    await holdTables(records);
    if (!isReplacing && (await holdsRecords(records))) throw storeError('store-not-empty', '');
    const tombstones = await records.db.selectFrom('tombstones').selectAll().execute();
    await clearRows(records);
    const contents = await copyRows(from, records);
    const erasedAgain = await eraseAgain(records, tombstones);
    confirm?.();
    return { contents, erasedAgain };
  });
}

/** On PostgreSQL nobody else writes until the transaction ends; SQLite has one writer at a time anyway. */
async function holdTables({ db, engine }: Records): Promise<void> {
  if (engine !== 'postgres') return;
  const tables = COPIED_TABLES.map((table) => sql.table(table));
  await sql`lock table ${sql.join(tables)} in share row exclusive mode`.execute(db);
}

interface Tombstone {
  readonly learner_hash: string;
  readonly erased_at: string;
}

async function eraseAgain(records: Records, tombstones: readonly Tombstone[]): Promise<number> {
  if (tombstones.length === 0) return 0;
  const erasedAt = new Map(tombstones.map((row) => [row.learner_hash, row.erased_at]));
  const learners = await records.db.selectFrom('learners').select('id').execute();
  let erased = 0;
  for (const { id } of learners) {
    const at = erasedAt.get(tombstoneOf(id));
    if (at === undefined) continue;
    await eraseLearnerRows(records, id, at);
    erased += 1;
  }
  for (const tombstone of tombstones)
    await records.db
      .insertInto('tombstones')
      .values(tombstone)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return erased;
}
