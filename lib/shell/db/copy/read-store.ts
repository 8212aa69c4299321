/** A store read as it stands: nothing is migrated, nothing is written, and what others write meanwhile is not seen. */
import type { DatabaseSync } from 'node:sqlite';
import { sql, type Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import { connectPostgres } from '../open-postgres.ts';
import {
  openReadOnly,
  recordsOn,
  refuseCut,
  refuseDamaged,
  refuseForeign,
  refuseNoFile,
  storeFile,
} from '../open-sqlite.ts';
import { refuseNewer, schemaState, type SchemaState } from '../schema-state.ts';
import { asStoreError, storeError, StoreError } from '../store-error.ts';
import type { Records, Tables } from '../tables.ts';

/** Where a store is. */
export type StorePlace = Pick<Config, 'databaseUrl' | 'dataFolder'>;

/** A store at one moment. */
export interface Snapshot {
  readonly records: Records;
  readonly schema: SchemaState;
}

type Work<T> = (snapshot: Snapshot) => Promise<T>;

/**
 * Runs `work` on a store at one moment.
 *
 * @throws StoreError when there is no store, or one that is damaged, foreign or newer than this program
 */
export function withSnapshot<T>(place: StorePlace, work: Work<T>): Promise<T> {
  return readStore(place, (snapshot) => {
    refuseNewer(snapshot.schema);
    if (snapshot.schema.applied.length === 0)
      throw storeError('store-missing', `There is no store at ${placeName(place)}.`);
    return work(snapshot);
  });
}

/**
 * As `withSnapshot`, also where no migration has run yet, and where one has that this program does not know.
 *
 * @throws StoreError when there is no file or no server, or the file is damaged or foreign
 */
export async function readStore<T>(place: StorePlace, work: Work<T>): Promise<T> {
  if (place.databaseUrl !== undefined) return readPostgres(place.databaseUrl, work);
  const path = storeFile(place.dataFolder);
  refuseNoFile(path);
  return readSqliteFile(path, work, (database) => {
    refuseForeign(database, path);
    refuseCut(database, path);
    refuseDamaged(database, path);
  });
}

/**
 * Runs `work` on a SQLite file at one moment.
 *
 * @param path of a file that is there
 * @param refuse looks at it first, at the same moment, and throws when it cannot be used
 */
export async function readSqliteFile<T>(
  path: string,
  work: Work<T>,
  refuse: (database: DatabaseSync) => void,
): Promise<T> {
  const database = openReadOnly(path);
  try {
    database.exec('begin');
    refuse(database);
    return await work(await snapshotOf(recordsOn(database)));
  } catch (error) {
    throw asStoreError(error);
  } finally {
    database.close();
  }
}

/** The place in words, without the name and password that an address may hold. */
export function placeName({ databaseUrl, dataFolder }: StorePlace): string {
  if (databaseUrl === undefined) return storeFile(dataFolder);
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}${pathname}`;
}

async function readPostgres<T>(url: string, work: Work<T>): Promise<T> {
  const db = connectPostgres(url);
  try {
    await reach(db, url);
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => work(await snapshotOf({ db: transaction, engine: 'postgres' })));
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await db.destroy();
  }
}

/** Errors of connecting name the server, never the address. */
async function reach(db: Kysely<Tables>, url: string): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    const reason = asStoreError(error);
    if (!(reason instanceof StoreError)) throw reason;
    throw storeError(reason.code, `${placeName({ databaseUrl: url, dataFolder: '' })}:`, error);
  }
}

async function snapshotOf(records: Records): Promise<Snapshot> {
  return { records, schema: await schemaState(records) };
}
