import { sql } from 'kysely';
import { storeError } from '../store-error.ts';
import type { Store } from '../store.ts';
import type { Records } from '../tables.ts';
import { COPIED_TABLES } from './copied-tables.ts';
import { clearRows, copyRows, holdsRecords } from './copy-rows.ts';
import { doAgain, lastingRows, type DoneAgain } from './outlive.ts';
import type { TableContents } from './table-contents.ts';

/** What came into a store. */
export interface Filled extends DoneAgain {
  readonly contents: readonly TableContents[];
}

/** How a store is filled. */
export interface Filling {
  /** Whether what the store holds gives way; otherwise a store that is not empty is refused. */
  readonly isReplacing: boolean;
  /** Called when everything is verified, before it is made durable; when it throws, nothing is. */
  readonly confirm?: () => void;
}

/**
 * Puts what `from` holds in the place of what is in the store, in one transaction, verified before it is made durable. Whoever
 * was erased from the store stays erased and what was withdrawn stays withdrawn, also when the copy is older than that.
 *
 * @param from of the newest schema, as the store is
 * @throws StoreError `store-not-empty`; then no row has changed, as after any other error
 */
export function fillStore(store: Store, from: Records, { isReplacing, confirm }: Filling): Promise<Filled> {
  return store.write(async (records) => {
    await holdTables(records);
    if (!isReplacing && (await holdsRecords(records))) throw storeError('store-not-empty', '');
    const lasting = await lastingRows(records);
    await clearRows(records);
    const contents = await copyRows(from, records);
    const done = await doAgain(records, lasting);
    confirm?.();
    return { contents, ...done };
  });
}

/** On PostgreSQL nobody else writes until the transaction ends; SQLite has one writer at a time anyway. */
async function holdTables({ db, engine }: Records): Promise<void> {
  if (engine !== 'postgres') return;
  const tables = COPIED_TABLES.map((table) => sql.table(table));
  await sql`lock table ${sql.join(tables)} in share row exclusive mode`.execute(db);
}
