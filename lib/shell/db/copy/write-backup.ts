import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../clock.ts';
import { OWNER_FILE } from '../open-sqlite.ts';
import { asStoreError, storeError, StoreError } from '../store-error.ts';
import { writeManifest } from './backup-manifest.ts';
import type { Snapshot } from './read-store.ts';
import { fillSqliteFile } from './sqlite-copy.ts';
import type { TableContents } from './table-contents.ts';

/**
 * Writes a backup: a SQLite file with the tables of the snapshot, whichever engine that is on. It stands under its name only
 * when it is whole and on the disk, and can be read by its owner alone, since it holds the secret that signs cookies.
 *
 * @param path of a file that is not there yet; one that appears meanwhile is left alone
 * @returns what is in it
 * @throws StoreError `backup-unwritable`; then nothing is left behind
 */
export async function writeBackup(
  path: string,
  snapshot: Snapshot,
  clock: Clock,
): Promise<readonly TableContents[]> {
  if (existsSync(path)) throw storeError('backup-unwritable', `${path} is there already.`);
  const partial = `${path}.${clock.randomId()}.partial`;
  try {
    writable(path, () => createFile(partial));
    const contents = await fillSqliteFile(partial, snapshot, clock.now(), writeManifest);
    writable(path, () => publish(partial, path));
    return contents;
  } catch (error) {
    const reason = asStoreError(error);
    throw reason instanceof StoreError && reason.code === 'store-full'
      ? storeError('backup-unwritable', `There is no room for ${path}.`, error)
      : reason;
  } finally {
    rmSync(partial, { force: true });
  }
}

function writable(path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw storeError('backup-unwritable', `${path}:`, error);
  }
}

function createFile(partial: string): void {
  closeSync(openSync(partial, 'wx', OWNER_FILE));
}

/** Gives the file its name once it is on the disk; then the name is brought there too. */
function publish(partial: string, path: string): void {
  sync(partial);
  giveName(partial, path);
  try {
    sync(dirname(path));
  } catch (error) {
    rmSync(path);
    throw error;
  }
}

/** A second name for the file, since a name that is taken refuses it; a move to the name would replace what has it. */
function giveName(partial: string, path: string): void {
  try {
    linkSync(partial, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    // Sticks and shares may have no second names.
    renameSync(partial, path);
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
