/** The one way in which rows go from a store to another: backup, restore and move all take it. */
import { sql } from 'kysely';
import { StoreError } from '../store-error.ts';
import { tableColumns } from '../table-columns.ts';
import type { Records } from '../tables.ts';
import { COPIED_TABLES, MADE_BY_ITSELF } from './copied-tables.ts';
import { ContentsTally, differingTables, type TableContents } from './table-contents.ts';
import { insertRows, rowsOf, type Row } from './table-rows.ts';

type Take = (table: string, columns: readonly string[], rows: readonly Row[]) => Promise<void>;

/**
 * Copies every row into tables that are there and empty, and reads them again.
 *
 * @param from of one schema with `to`; both inside a transaction
 * @returns what was copied, table by table
 * @throws StoreError `store-failed` when what stands in `to` afterwards is not what was read
 */
export async function copyRows(from: Records, to: Records): Promise<readonly TableContents[]> {
  const copied = await walk(from, (table, columns, rows) => insertRows(to, table, columns, rows));
  const differing = differingTables(copied, await contentsOf(to));
  if (differing.length > 0)
    throw new StoreError(
      'store-failed',
      `What was written to ${differing.join(', ')} is not what was read; nothing of it was kept.`,
    );
  return copied;
}

/** What is in a store, table by table; tables that its schema does not have yet are left out. */
export function contentsOf(records: Records): Promise<readonly TableContents[]> {
  return walk(records, () => Promise.resolve());
}

/** Whether there is anything that a server does not write by itself. */
export async function holdsRecords(records: Records): Promise<boolean> {
  for (const [table] of await copiedColumns(records)) {
    if (MADE_BY_ITSELF.has(table)) continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(records.db);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Deletes every row, through the same gate as when learners are erased. */
export async function clearRows(records: Records): Promise<void> {
  const { db } = records;
  await sql`insert into erasing (learner) select id from learners`.execute(db);
  for (const [table] of (await copiedColumns(records)).toReversed())
    await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`delete from erasing`.execute(db);
}

async function walk(records: Records, take: Take): Promise<readonly TableContents[]> {
  const contents: TableContents[] = [];
  for (const [table, columns] of await copiedColumns(records)) {
    const tally = new ContentsTally(table, columns);
    for await (const rows of rowsOf(records, table, columns)) {
      for (const row of rows) tally.add(row);
      await take(table, columns, rows);
    }
    contents.push(tally.contents());
  }
  return contents;
}

/** The tables to copy that the schema has, in their order, with their columns. */
async function copiedColumns(records: Records): Promise<readonly (readonly [string, readonly string[]])[]> {
  const present = await tableColumns(records);
  return COPIED_TABLES.flatMap((table) => {
    const columns = present.get(table);
    return columns === undefined ? [] : [[table, columns] as const];
  });
}
