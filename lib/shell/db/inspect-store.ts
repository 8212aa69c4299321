/** What is to be known about a store before anything is done to it. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { systemClock } from '../clock.ts';
import { COPIED_TABLES } from './copy/copied-tables.ts';
import { placeName, readStore, type Snapshot, type StorePlace } from './copy/read-store.ts';
import { storeFile } from './open-sqlite.ts';
import { recordStoreFindings, type RecordStoreFinding } from './inspect-record-store.ts';
import type { SchemaState } from './schema-state.ts';
import { asStoreError, storeError, StoreError, type StoreErrorCode } from './store-error.ts';
import { tableColumns } from './table-columns.ts';
import type { Engine, Records } from './tables.ts';

/** Something about the store that its operator should know; an error keeps servers from using it. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: StoreErrorCode | 'migrations-pending' | 'disk-low' | RecordStoreFinding['code'];
  /** What is wrong, and what to do. */
  readonly message: string;
}

export interface Inspection {
  readonly engine: Engine;
  /** Of the engine; null when the server did not answer. */
  readonly engineVersion: string | null;
  readonly place: string;
  /** Of the file and what lies beside it, or of the database; null when that is not known. */
  readonly bytes: number | null;
  /** On the disk of the file; null for PostgreSQL, which does not tell. */
  readonly freeBytes: number | null;
  /** Null when the store cannot be read. */
  readonly schema: SchemaState | null;
  /** Null when the store cannot be read: then nothing is tried. */
  readonly isWritable: boolean | null;
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** What of an inspection only one engine tells. */
interface Told {
  readonly engineVersion: string | null;
  readonly bytes: number | null;
  readonly freeBytes: number | null;
  readonly isWritable: boolean | null;
}

type Read = Pick<Inspection, 'schema' | 'rows' | 'findings'> & { readonly told: Told };

/** Room that should be free at the least, chosen and not measured. A larger store needs its own size: a migration may write it anew. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;
/** Below this the next transactions may fail already: a checkpoint of SQLite is 4 MB (https://sqlite.org/wal.html#automatic_checkpoint). */
const SCARCE_BYTES = 10 * 1024 * 1024;
const BUSY_MS = 1_000;

/** Looks at a store, and changes nothing: no table is made, no migration is run. Never throws for what is wrong with it. */
export async function inspectStore(place: StorePlace): Promise<Inspection> {
  const engine = place.databaseUrl === undefined ? 'sqlite' : 'postgres';
  const { told, schema, rows, findings } = await readAll(place);
  return {
    engine,
    place: placeName(place),
    ...told,
    schema,
    rows,
    findings: [...findings, ...findingsOf(schema, told)],
  };
}

async function readAll(place: StorePlace): Promise<Read> {
  try {
    return await readStore(place, async ({ records, schema }: Snapshot) => ({
      schema,
      rows: await countRows(records),
      findings: [
        ...(await brokenReferences(records)),
        ...(await recordStoreFindings(records, systemClock.now())),
      ],
      // Beside the connection that reads: the last one to close would bring the log into the file.
      told:
        records.engine === 'postgres'
          ? await tellServer(records)
          : tellFile(place.dataFolder, canBeginWriting(storeFile(place.dataFolder))),
    }));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, message } = error;
    const severity = code === 'store-missing' ? 'warning' : 'error';
    return { schema: null, rows: {}, findings: [{ severity, code, message }], told: tellUnread(place, code) };
  }
}

function tellUnread({ databaseUrl, dataFolder }: StorePlace, code: StoreErrorCode): Told {
  if (databaseUrl !== undefined)
    return { engineVersion: null, bytes: null, freeBytes: null, isWritable: null };
  return tellFile(dataFolder, code === 'store-missing' ? mayWriteIn(nearest(dataFolder)) : null);
}

async function countRows(records: Records): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const present = await tableColumns(records);
  for (const table of COPIED_TABLES.filter((name) => present.has(name))) {
    const { rows } = await sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`.execute(
      records.db,
    );
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

/** A server of PostgreSQL keeps references whole by itself; a file may have been edited without them. */
async function brokenReferences({ db, engine }: Records): Promise<readonly Finding[]> {
  if (engine === 'postgres') return [];
  const { rows } = await sql<{ table: string }>`select "table" from pragma_foreign_key_check limit 1`.execute(
    db,
  );
  const { message } = storeError(
    'store-damaged',
    `Rows of ${rows[0]?.table ?? ''} refer to rows that are gone.`,
  );
  return rows.length === 0 ? [] : [{ severity: 'error', code: 'store-damaged', message }];
}

async function tellServer({ db }: Records): Promise<Told> {
  const { rows } = await sql<{ version: string; bytes: number; writable: boolean }>`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::double precision as bytes,
      not pg_is_in_recovery() and current_setting('default_transaction_read_only') = 'off'
        and has_schema_privilege(current_schema(), 'create')
        and coalesce(has_table_privilege(to_regclass('responses')::oid, 'insert'), true) as writable`.execute(
    db,
  );
  const [row] = rows;
  return {
    engineVersion: row?.version ?? null,
    bytes: row?.bytes ?? null,
    freeBytes: null,
    isWritable: row?.writable ?? false,
  };
}

function tellFile(dataFolder: string, isWritable: boolean | null): Told {
  const path = storeFile(dataFolder);
  const sizes = [path, `${path}-wal`, `${path}-shm`].flatMap((part) => sizeOf(part) ?? []);
  const { bavail, bsize } = statfsSync(nearest(dataFolder));
  return {
    engineVersion: process.versions.sqlite ?? null,
    bytes: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
    freeBytes: bavail * bsize,
    isWritable,
  };
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
}

/** The path, or the nearest above it where something is. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Takes the lock of a writer and gives it back; while another process writes for long, somebody can write. */
function canBeginWriting(path: string): boolean {
  if (!mayWriteIn(dirname(path))) return false;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('begin immediate; rollback');
    return true;
  } catch (error) {
    const reason = asStoreError(error);
    return reason instanceof StoreError && reason.code === 'store-busy';
  } finally {
    database?.close();
  }
}

function findingsOf(schema: SchemaState | null, told: Told): readonly Finding[] {
  return [...schemaFindings(schema), ...writeFindings(told), ...diskFindings(told)];
}

function schemaFindings(schema: SchemaState | null): readonly Finding[] {
  if (schema === null) return [];
  const { applied, pending, unknown } = schema;
  if (unknown.length > 0) {
    const { message } = storeError('store-newer', `The store has the migration ${unknown.join(', ')}.`);
    return [{ severity: 'error', code: 'store-newer', message }];
  }
  if (pending.length === 0) return [];
  const message =
    applied.length === 0
      ? 'There are no tables yet; the first start makes them.'
      : `The next start applies ${pending.join(', ')}. Make a backup first (stemma backup FILE): there is no way back.`;
  return [{ severity: 'warning', code: 'migrations-pending', message }];
}

function writeFindings({ isWritable }: Told): readonly Finding[] {
  if (isWritable !== false) return [];
  const message =
    'The store cannot be written. Let the user that runs this write the folder STEMMA_DATA and the files in it, or create and insert on PostgreSQL.';
  return [{ severity: 'error', code: 'store-unreachable', message }];
}

function diskFindings({ bytes, freeBytes }: Told): readonly Finding[] {
  const least = Math.max(LEAST_FREE_BYTES, bytes ?? 0);
  if (freeBytes === null || freeBytes >= least) return [];
  const message = `The disk has less room left than ${Math.ceil(least / 1024 / 1024)} MB. Make room: a store whose disk is full accepts no answers.`;
  return [{ severity: freeBytes < SCARCE_BYTES ? 'error' : 'warning', code: 'disk-low', message }];
}
