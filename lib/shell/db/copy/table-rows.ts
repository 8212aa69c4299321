/** Rows as both engines give them: in batches, so that a table of any size fits into memory. */
import { sql, type RawBuilder } from 'kysely';
import { invariant } from '#lib/base/invariant.ts';
import type { Records } from '../tables.ts';
import { REFERS_TO_ITSELF } from './copied-tables.ts';

/** The values of a row, in the order of the columns that were asked for. */
export type Row = readonly (string | number | null)[];

/** Some ten values a row: well below the parameters that a statement may have (32,766 on SQLite, 65,535 on PostgreSQL). */
const BATCH = 500;

/**
 * All rows of a table. Runs inside one transaction, which on PostgreSQL is one connection too.
 *
 * @param columns of the table, at least one
 */
export async function* rowsOf(
  records: Records,
  table: string,
  columns: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const batches = records.engine === 'sqlite' ? sqliteBatches : postgresBatches;
  for (const condition of conditionsOf(table, columns)) {
    for await (const batch of batches(records, table, columns, condition))
      yield batch.map((row) => columns.map((column) => plain(row[column])));
  }
}

/** Adds rows that `rowsOf` gave, of this engine or the other. */
export async function insertRows(
  { db }: Records,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => sql`(${sql.join([...row])})`);
  await sql`insert into ${sql.table(table)} (${named(columns)}) values ${sql.join(values)}`.execute(db);
}

type Named = Readonly<Record<string, unknown>>;

/** The conditions that cut a table into parts which can be added one after the other. */
function conditionsOf(table: string, columns: readonly string[]): readonly RawBuilder<unknown>[] {
  const column = REFERS_TO_ITSELF[table];
  if (column === undefined || !columns.includes(column)) return [sql`true`];
  return [sql`${sql.ref(column)} is null`, sql`${sql.ref(column)} is not null`];
}

async function* sqliteBatches(
  { db }: Records,
  table: string,
  columns: readonly string[],
  condition: RawBuilder<unknown>,
): AsyncGenerator<readonly Named[]> {
  let last = 0;
  for (;;) {
    const { rows } = await sql<Named & { row_number: number }>`
      select rowid as row_number, ${named(columns)} from ${sql.table(table)}
      where rowid > ${last} and ${condition} order by rowid limit ${BATCH}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.row_number ?? last;
    if (rows.length < BATCH) return;
  }
}

async function* postgresBatches(
  { db }: Records,
  table: string,
  columns: readonly string[],
  condition: RawBuilder<unknown>,
): AsyncGenerator<readonly Named[]> {
  await sql`declare rows_of_table no scroll cursor for
    select ${named(columns)} from ${sql.table(table)} where ${condition}`.execute(db);
  for (;;) {
    const { rows } = await sql<Named>`fetch ${sql.lit(BATCH)} from rows_of_table`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await sql`close rows_of_table`.execute(db);
}

function named(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function plain(value: unknown): Row[number] {
  invariant(
    value === null || typeof value === 'string' || typeof value === 'number',
    `a column of a store is text, a number or null, not ${typeof value}`,
  );
  return value;
}
