/** The embedded store: one SQLite file, a connection that writes and one that reads. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { emptyWal } from './empty-wal.ts';
import { migrate } from './migrate.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { asStoreError, storeError, StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import type { Records, Tables } from './tables.ts';
import { WriteQueue } from './write-queue.ts';

const FILE = 'stemma.sqlite';
/** "STEM": marks the file as ours (https://sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x53_54_45_4d;
const HEADER = 'SQLite format 3\u0000';
/** How long one process waits for another that writes. */
export const BUSY_MS = 5_000;
/** Switching to WAL does not wait by itself when two processes create the file at once. */
const WAL_TRIES = 50;
const WAL_PAUSE_MS = 20;
const OWNER_ONLY = 0o700;
export const OWNER_FILE = 0o600;

/** The path of the store's file in a folder. */
export function storeFile(folder: string): string {
  return join(folder, FILE);
}

/**
 * Opens or creates `stemma.sqlite` in `folder`, and brings it up to date.
 *
 * @throws StoreError when the folder cannot be written, or the file is damaged, foreign or newer than this program
 */
export async function openSqlite(folder: string, clock: Clock): Promise<Store> {
  const path = storeFile(folder);
  const database = openFile(folder, path);
  try {
    refuseForeign(database, path);
    refuseCut(database, path);
    refuseDamaged(database, path);
    await configure(database);
    const queue = queueOn(database);
    await queue.run(async (records) => {
      await migrate(records, clock.now());
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
    });
    const reader = openReadOnly(path);
    return storeOn({ path, writer: database, reader, queue });
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

interface Opened {
  readonly path: string;
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly queue: WriteQueue;
}

function storeOn({ path, writer, reader, queue }: Opened): Store {
  const records = recordsOn(reader);
  return {
    engine: 'sqlite',
    read: async (work) => work(records),
    write: (work) => queue.run(work),
    waiting: () => queue.waiting,
    scrub: () => scrub(path),
    close: async () => {
      await queue.idle();
      reader.close();
      writer.close();
    },
  };
}

async function scrub(path: string): Promise<void> {
  try {
    if (await emptyWal(path)) return;
    console.warn(
      'Another process uses the log beside the store, so it was not emptied; the daily turn does it.',
    );
  } catch (error) {
    throw asStoreError(error);
  }
}

function queueOn(database: DatabaseSync): WriteQueue {
  return new WriteQueue(database, recordsOn(database));
}

/** Queries on an open database. */
export function recordsOn(database: DatabaseSync): Records {
  return { db: new Kysely<Tables>({ dialect: sqliteDialect(database) }), engine: 'sqlite' };
}

function openFile(folder: string, path: string): DatabaseSync {
  return named(path, () => {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    refuseOtherFormat(path);
    const isNew = !existsSync(path);
    const database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    // The file holds the secret that signs cookies.
    if (isNew) chmodSync(path, OWNER_FILE);
    return database;
  });
}

/** Opens a file that is there for reading. @throws StoreError naming it */
export function openReadOnly(path: string): DatabaseSync {
  return named(path, () => {
    refuseOtherFormat(path);
    return new DatabaseSync(path, { timeout: BUSY_MS, readOnly: true });
  });
}

/** What fails in opening a file, told with its name. */
function named<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw storeError('store-unreachable', `${path} cannot be opened.`, error);
  }
}

/** @throws StoreError `store-missing` where there is no file, `store-damaged` where only the log of one is left */
export function refuseNoFile(path: string): void {
  if (existsSync(path)) return;
  named(path, () => refuseOtherFormat(path));
  throw storeError('store-missing', `There is no store at ${path}.`);
}

/**
 * An empty file is a new store: SQLite itself leaves one when it is killed before the first write. One with a log of writes
 * beside it is what is left of a store, and SQLite would throw the log away.
 */
function refuseOtherFormat(path: string): void {
  const start = startOf(path);
  if (start === '' && hasLog(path))
    throw storeError(
      'store-damaged',
      `${path} is empty or gone, and ${path}-wal holds what was written last.`,
    );
  if (start !== '' && start !== HEADER) throw storeError('store-foreign', `${path} is no SQLite file.`);
}

/** The first bytes of a file; empty when there is none. */
function startOf(path: string): string {
  if (!existsSync(path)) return '';
  const start = Buffer.alloc(HEADER.length);
  const file = openSync(path, 'r');
  const length = readSync(file, start, 0, HEADER.length, 0);
  closeSync(file);
  return start.toString('latin1', 0, length);
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** @throws StoreError `store-foreign` for the file of another program */
export function refuseForeign(database: DatabaseSync, path: string): void {
  const mark = database.prepare('pragma application_id').get()?.['application_id'];
  const tables = database.prepare('select count(*) as n from sqlite_schema').get()?.['n'];
  if (tables !== 0 && mark !== APPLICATION_ID) {
    throw storeError('store-foreign', `${path} is the file of another program.`);
  }
}

/**
 * SQLite takes a last page that was cut for one that ends in zeros. A log beside the file may have that page whole.
 *
 * @throws StoreError `store-damaged` for a file that ends inside a page
 */
export function refuseCut(database: DatabaseSync, path: string): void {
  const size = Number(database.prepare('pragma page_size').get()?.['page_size']);
  if (statSync(path).size % size !== 0 && !hasLog(path))
    throw storeError('store-damaged', `${path} is cut short.`);
}

/** Reads the whole file once: measured, about two seconds for a gigabyte that is cached. */
export function refuseDamaged(database: DatabaseSync, path: string): void {
  const found = database.prepare('pragma quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw storeError('store-damaged', `${path} is not whole (${String(found)}).`);
}

async function configure(database: DatabaseSync): Promise<void> {
  await switchToWal(database);
  database.exec(
    'pragma synchronous = full; pragma secure_delete = on; pragma recursive_triggers = on; pragma foreign_keys = on',
  );
}

async function switchToWal(database: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      const reason = asStoreError(error);
      const isBusy = reason instanceof StoreError && reason.code === 'store-busy';
      if (!isBusy || attempt === WAL_TRIES) throw reason;
      await setTimeout(WAL_PAUSE_MS);
    }
  }
}

/** An error of SQLite that names the file. */
export function explained(error: unknown, path: string): unknown {
  const reason = asStoreError(error);
  if (!(reason instanceof StoreError) || reason.message.includes(path)) return reason;
  return storeError(reason.code, `${path}:`, error);
}
