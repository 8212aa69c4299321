import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../clock.ts';
import { migrate } from '../migrate.ts';
import { OWNER_FILE } from '../open-sqlite.ts';
import { asStoreError, storeError, StoreError } from '../store-error.ts';
import type { Records } from '../tables.ts';
import { readSqliteFile, type Snapshot } from './read-store.ts';
import { fillSqliteFile } from './sqlite-copy.ts';

/**
 * Runs `work` on a snapshot under the newest schema: one of an earlier version is copied into a file that is thrown away
 * afterwards, and migrated there, so that what it came from stays as it is.
 *
 * @throws StoreError `temp-unwritable` when there is no place or no room for that file
 */
export async function withCurrentSchema<T>(
  snapshot: Snapshot,
  clock: Clock,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  if (snapshot.schema.pending.length === 0) return work(snapshot.records);
  const folder = makeFolder();
  const path = join(folder, 'copy.sqlite');
  try {
    await makeCopy(path, snapshot, clock);
    return await readSqliteFile(
      path,
      ({ records }) => work(records),
      () => undefined,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For this user alone. */
function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'stemma-copy-'));
  } catch (error) {
    throw storeError('temp-unwritable', `${tmpdir()}:`, error);
  }
}

async function makeCopy(path: string, snapshot: Snapshot, clock: Clock): Promise<void> {
  try {
    writeFileSync(path, '', { mode: OWNER_FILE });
    await fillSqliteFile(path, snapshot, clock.now(), (to) => migrate(to, clock.now()));
  } catch (error) {
    const reason = asStoreError(error);
    const isFull = reason instanceof StoreError && reason.code === 'store-full';
    throw isFull ? storeError('temp-unwritable', `There is no room in ${tmpdir()}.`, error) : reason;
  }
}
