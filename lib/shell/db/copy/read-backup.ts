import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { ZodError } from 'zod';
import { APPLICATION_ID, refuseCut, refuseDamaged } from '../open-sqlite.ts';
import { refuseNewer } from '../schema-state.ts';
import { storeError, StoreError, type StoreErrorCode } from '../store-error.ts';
import { tableColumns } from '../table-columns.ts';
import type { Records } from '../tables.ts';
import { BACKUP_ID, MANIFEST, readManifest } from './backup-manifest.ts';
import { contentsOf } from './copy-rows.ts';
import { readSqliteFile, type Snapshot } from './read-store.ts';
import { differingTables } from './table-contents.ts';

/**
 * Runs `work` on what is in a backup, once the same opening of the file has proved to be whole: every page, and every row against the counts and
 * hashes that were written with it. The file of a SQLite store that no server uses is taken too; it has no such hashes.
 *
 * @throws StoreError `backup-missing`, `backup-foreign`, `backup-damaged` or `backup-newer`
 */
export async function withBackup<T>(path: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  refuseNoBackup(path);
  const seen = { isWhole: false };
  const checked = async (snapshot: Snapshot): Promise<T> => {
    refuseNewer(snapshot.schema);
    await refuseOtherContents(snapshot.records);
    seen.isWhole = true;
    return work(snapshot);
  };
  try {
    return await readSqliteFile(path, checked, (database) => refuseUnusable(database, path));
  } catch (error) {
    // What `work` throws is about another store.
    throw seen.isWhole ? error : asBackupError(error, path);
  }
}

function refuseNoBackup(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw storeError('backup-missing', `${path} is not there.`);
  if (!found.isFile()) throw storeError('backup-foreign', `${path} is no file.`);
  if (found.size === 0) throw storeError('backup-damaged', `${path} is empty.`);
}

function refuseUnusable(database: DatabaseSync, path: string): void {
  const mark = database.prepare('pragma application_id').get()?.['application_id'];
  if (mark !== BACKUP_ID && mark !== APPLICATION_ID) throw storeError('store-foreign', '');
  refuseCut(database, path);
  refuseDamaged(database, path);
}

async function refuseOtherContents(records: Records): Promise<void> {
  const { rows } = await sql<{ mark: number }>`
    select application_id as mark from pragma_application_id`.execute(records.db);
  if (rows[0]?.mark !== BACKUP_ID) return;
  if (!(await tableColumns(records)).has(MANIFEST)) throw storeError('store-damaged', '');
  const differing = differingTables(await readManifest(records), await contentsOf(records));
  if (differing.length > 0) throw storeError('store-damaged', '');
}

const CODES: Readonly<Partial<Record<StoreErrorCode, StoreErrorCode>>> = {
  'store-foreign': 'backup-foreign',
  'store-damaged': 'backup-damaged',
  'store-newer': 'backup-newer',
};

/** What is wrong with the file, in words about backups. */
function asBackupError(error: unknown, path: string): unknown {
  if (error instanceof ZodError) return storeError('backup-damaged', `${path}:`, error);
  const code = error instanceof StoreError ? CODES[error.code] : undefined;
  return code === undefined ? error : storeError(code, `${path}:`, error);
}
