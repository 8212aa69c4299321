import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { BUSY_MS, explained, openReadOnly, refuseNoFile, storeFile } from '../open-sqlite.ts';
import { storeError } from '../store-error.ts';
import type { Filled } from './fill-store.ts';
import { fillPlace } from './fill-place.ts';
import { withSnapshot } from './read-store.ts';

/**
 * Copies the SQLite store in a folder into an empty PostgreSQL database, in one transaction. While that is verified and made
 * durable nobody writes to the file, so that no answer is confirmed which the database does not have.
 *
 * @throws StoreError `store-not-empty`, or `store-changed` when a server was still writing; no row is then in the database, whose
 *   tables may have been made
 */
export async function moveStore(dataFolder: string, databaseUrl: string, clock: Clock): Promise<Filled> {
  const guard = guardWrites(storeFile(dataFolder));
  try {
    return await withSnapshot({ databaseUrl: undefined, dataFolder }, (snapshot) =>
      fillPlace({ databaseUrl, dataFolder }, snapshot, { isReplacing: false, confirm: guard.hold }, clock),
    );
  } finally {
    guard.close();
  }
}

interface WriteGuard {
  /**
   * Lets nobody write until `close`.
   *
   * @throws StoreError `store-changed` when anything was committed since the guard was set
   */
  readonly hold: () => void;
  readonly close: () => void;
}

/** Notices commits of other connections (https://sqlite.org/pragma.html#pragma_data_version), and holds them off in the end. */
function guardWrites(path: string): WriteGuard {
  refuseNoFile(path);
  const watch = openReadOnly(path);
  let holder: DatabaseSync | undefined;
  const version = (): unknown => watch.prepare('pragma data_version').get()?.['data_version'];
  const hold = (before: unknown): void => {
    holder = new DatabaseSync(path, { timeout: BUSY_MS });
    holder.exec('begin immediate');
    if (version() !== before) throw storeError('store-changed', '');
  };
  const close = (): void => {
    // First, while another is open: the last one to write would bring the log into the file.
    holder?.close();
    watch.close();
  };
  try {
    const before = version();
    return { hold: () => naming(path, () => hold(before)), close };
  } catch (error) {
    close();
    throw explained(error, path);
  }
}

function naming(path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw explained(error, path);
  }
}
