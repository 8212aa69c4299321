/** Whether a store opens and is whole, looked at by more than the program itself looks at. */
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { openStore } from '#lib/shell/db/open-store.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { StorePlace } from '#tests/support/stores.ts';

/** Tables that grow under load, with a column that is indexed. */
const TABLES = [
  ['learners', 'id'],
  ['attempts', 'id'],
  ['responses', 'id'],
  ['exam_answers', 'id'],
  ['sessions', 'id'],
  ['session_events', 'session'],
  ['live_answers', 'id'],
] as const;

/**
 * Opens the store, lets `look` read what it likes, and closes it.
 *
 * @returns what `look` found, and what is wrong with the store; one that does not open throws
 */
export async function inWholeStore<T>(
  place: StorePlace,
  look: (store: Store) => Promise<T>,
): Promise<{ readonly found: T; readonly unclean: readonly string[] }> {
  const store = await openStore(place);
  try {
    const unclean = store.engine === 'sqlite' ? fileFaults(place.dataFolder) : await indexFaults(store);
    return { found: await look(store), unclean };
  } finally {
    await store.close();
  }
}

/** SQLite's own full check, and every reference. */
function fileFaults(dataFolder: string): readonly string[] {
  const database = new DatabaseSync(storeFile(dataFolder), { readOnly: true });
  try {
    const checked = database.prepare('pragma integrity_check').all();
    const stray = database.prepare('pragma foreign_key_check').all();
    return [
      ...checked.map((row) => String(row['integrity_check'])).filter((text) => text !== 'ok'),
      ...stray.map((row) => `a row of ${String(row['table'])} refers to nothing`),
    ];
  } finally {
    database.close();
  }
}

/** Every table read by its index has as many rows as read from end to end, at one moment. */
function indexFaults(store: Store): Promise<readonly string[]> {
  return store.write(async ({ db }) => {
    await sql`set transaction isolation level repeatable read`.execute(db);
    const rows = async (table: string, column: string): Promise<number> => {
      const ordered = sql`select ${sql.ref(column)} from ${sql.table(table)} order by ${sql.ref(column)}`;
      const { rows: found } = await sql<{
        n: string;
      }>`select count(*) as n from (${ordered}) as all_rows`.execute(db);
      return Number(found[0]?.n);
    };
    const faults: string[] = [];
    for (const [table, column] of TABLES) {
      await sql`set local enable_seqscan = off`.execute(db);
      const byIndex = await rows(table, column);
      await sql`set local enable_seqscan = on`.execute(db);
      await sql`set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off`.execute(
        db,
      );
      const byTable = await rows(table, column);
      await sql`set local enable_indexscan = on; set local enable_indexonlyscan = on; set local enable_bitmapscan = on`.execute(
        db,
      );
      if (byIndex !== byTable) faults.push(`${table} has ${byTable} rows and ${byIndex} in its index`);
    }
    return faults;
  });
}
