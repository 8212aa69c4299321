/** Stores with anything in them: rows of every table that a schema has, made from the schema itself. */
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { sql } from 'kysely';
import { COPIED_TABLES } from '#lib/shell/db/copy/copied-tables.ts';
import { insertRows, type Row } from '#lib/shell/db/copy/table-rows.ts';
import { migrate } from '#lib/shell/db/migrate.ts';
import type { Migration } from '#lib/shell/db/migration.ts';
import { connectPostgres } from '#lib/shell/db/open-postgres.ts';
import { APPLICATION_ID, recordsOn, storeFile } from '#lib/shell/db/open-sqlite.ts';
import type { Records } from '#lib/shell/db/tables.ts';
import type { StorePlace } from './stores.ts';

interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly isNullable: boolean;
  readonly refersTo: { readonly table: string; readonly column: string } | undefined;
}

interface TableShape {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Columns whose values together stand once. */
  readonly keys: readonly (readonly string[])[];
}

/** The rows of a table, with the names of their columns. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const NOW = '2026-03-01T12:00:00.000Z';
/** What copying might spoil, and a few others. No NUL: PostgreSQL keeps none in text, and the program writes none. */
const CHARACTERS = Array.from('aZ0 \'"\\;%{},\t\n\r\u0001\u007fé\u0301\u200b\u2028\ufeff\uffff𝄞🙂');
/** Columns that number rows. */
const NUMBERS = new Set(['position', 'sequence', 'round']);

/** Rows that the tables of these migrations take, references included: for each table as many are drawn as `sizes` says. */
export async function anyRows(
  migrations: readonly Migration[],
  sizes: { readonly minLength?: number; readonly maxLength: number },
): Promise<fc.Arbitrary<readonly TableRows[]>> {
  const shapes = await shapesOf(migrations);
  return fc
    .tuple(...shapes.map((shape) => fc.array(rawRow(shape), sizes)))
    .map((raw) => resolve(shapes, raw));
}

/** Puts rows into tables that are empty. Whoever refers to a row of the same table comes before it. */
export async function putRows(records: Records, tables: readonly TableRows[]): Promise<void> {
  for (const { table, columns, rows } of tables) await insertRows(records, table, columns, rows.toReversed());
}

/** Makes a store as it was after these migrations, with rows in it. */
export async function makeStore(
  { databaseUrl, dataFolder }: StorePlace,
  migrations: readonly Migration[],
  rows: readonly TableRows[],
): Promise<void> {
  if (databaseUrl === undefined) {
    const database = new DatabaseSync(storeFile(dataFolder), { enableForeignKeyConstraints: true });
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma synchronous = off; begin`);
    await migrate(recordsOn(database), NOW, migrations);
    await putRows(recordsOn(database), rows);
    database.exec('commit');
    database.close();
    return;
  }
  const db = connectPostgres(databaseUrl);
  await db.transaction().execute(async (transaction) => {
    await migrate({ db: transaction, engine: 'postgres' }, NOW, migrations);
    await putRows({ db: transaction, engine: 'postgres' }, rows);
  });
  await db.destroy();
}

/** What stands in the columns that `tables` name, each row as text, sorted. */
export async function textsOf(
  { db }: Records,
  tables: readonly TableRows[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const texts: Record<string, readonly string[]> = {};
  for (const { table, columns } of tables) {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select * from ${sql.table(table)}`.execute(db);
    texts[table] = rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();
  }
  return texts;
}

type RawRow = Readonly<Record<string, string | number | null>>;

function rawRow({ columns }: TableShape): fc.Arbitrary<RawRow> {
  const model = Object.fromEntries(columns.map((column) => [column.name, rawValue(column)]));
  return fc.record(model);
}

function rawValue({ type, isNullable, refersTo }: Column): fc.Arbitrary<string | number | null> {
  const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 40 });
  const values = {
    TEXT: text,
    INTEGER: fc.integer(),
    REAL: fc.double({ noNaN: true, noDefaultInfinity: true }),
  } as const;
  const value: fc.Arbitrary<string | number> = refersTo === undefined ? values[type] : fc.nat();
  return isNullable ? fc.option(value) : value;
}

/** Numbers in columns that refer become keys of rows that are there; rows that repeat a key are left out. */
function resolve(shapes: readonly TableShape[], raw: readonly (readonly RawRow[])[]): readonly TableRows[] {
  const done = new Map<string, readonly RawRow[]>();
  for (const [at, shape] of shapes.entries()) {
    const rows: RawRow[] = [];
    const taken = shape.keys.map(() => new Set<string>());
    for (const drawn of raw[at] ?? []) {
      const row = resolveRow(shape, drawn, rows, done);
      if (row === undefined) continue;
      const keys = shape.keys.map((names) => JSON.stringify(names.map((name) => row[name])));
      if (keys.some((key, index) => taken[index]?.has(key))) continue;
      keys.forEach((key, index) => taken[index]?.add(key));
      rows.push(row);
    }
    done.set(shape.table, rows);
  }
  return shapes.map(({ table, columns }) => {
    const names = columns.map(({ name }) => name);
    const rows = (done.get(table) ?? []).map((row) => names.map((name) => row[name] ?? null));
    return { table, columns: names, rows };
  });
}

/** Undefined when the row would have to refer to one, and there is none. */
function resolveRow(
  shape: TableShape,
  drawn: RawRow,
  before: readonly RawRow[],
  done: ReadonlyMap<string, readonly RawRow[]>,
): RawRow | undefined {
  const row: Record<string, string | number | null> = {};
  for (const column of shape.columns) {
    const value = drawn[column.name] ?? null;
    row[column.name] =
      column.refersTo === undefined
        ? ownValue(shape, column, value, before.length)
        : keyOf(value, column.refersTo, column.refersTo.table === shape.table ? before.slice(0, 1) : done);
    if (row[column.name] === null && !column.isNullable) return undefined;
  }
  return row;
}

/** Texts of keys differ by the number of their row; numbers of rows are just that. */
function ownValue({ keys }: TableShape, { name, type }: Column, value: RawRow[string], number: number) {
  if (NUMBERS.has(name)) return number;
  return type === 'TEXT' && typeof value === 'string' && keys.flat().includes(name)
    ? `${number}-${value}`
    : (value ?? null);
}

/** A key of the table that is referred to; of its own table only the first row is, so that there are no chains. */
function keyOf(
  value: RawRow[string],
  { table, column }: NonNullable<Column['refersTo']>,
  among: readonly RawRow[] | ReadonlyMap<string, readonly RawRow[]>,
): string | number | null {
  const rows = 'get' in among ? (among.get(table) ?? []) : among;
  return typeof value === 'number' ? (rows[value % rows.length]?.[column] ?? null) : null;
}

async function shapesOf(migrations: readonly Migration[]): Promise<readonly TableShape[]> {
  const database = new DatabaseSync(':memory:');
  await migrate(recordsOn(database), NOW, migrations);
  const shapes = COPIED_TABLES.map((table) => shapeOf(database, table));
  database.close();
  return shapes.filter(({ columns }) => columns.length > 0);
}

function shapeOf(database: DatabaseSync, table: string): TableShape {
  const ask = (statement: string): readonly Readonly<Record<string, unknown>>[] =>
    database.prepare(statement).all();
  const references = ask(`select * from pragma_foreign_key_list('${table}')`);
  const columns = ask(`select * from pragma_table_info('${table}')`).map((column): Column => {
    const reference = references.find(({ from }) => from === column['name']);
    return {
      name: String(column['name']),
      type: String(column['type']).toUpperCase() as Column['type'],
      isNullable: column['notnull'] === 0,
      refersTo: reference && { table: String(reference['table']), column: String(reference['to']) },
    };
  });
  const uniques = ask(`select name from pragma_index_list('${table}') where "unique" = 1`);
  const keys = uniques.map(({ name }) =>
    ask(`select name from pragma_index_info('${String(name)}')`).map((part) => String(part['name'])),
  );
  return { table, columns, keys };
}
