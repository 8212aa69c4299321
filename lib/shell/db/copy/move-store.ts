import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { storeFile } from '../open-sqlite.ts';
import { asStoreError, storeError } from '../store-error.ts';
import type { Filled } from './fill-store.ts';
import { fillPlace } from './fill-place.ts';
import { withSnapshot } from './read-store.ts';

/**
 * Copies the SQLite store in a folder into an empty PostgreSQL database, in one transaction.
 *
 * @throws StoreError `store-not-empty`, or `store-changed` when a server was still writing; the database is then as it was
 */
export async function moveStore(dataFolder: string, databaseUrl: string, clock: Clock): Promise<Filled> {
  const writes = watchWrites(storeFile(dataFolder));
  try {
    return await withSnapshot({ databaseUrl: undefined, dataFolder }, (snapshot) =>
      fillPlace(
        { databaseUrl, dataFolder },
        snapshot,
        { isReplacing: false, confirm: writes.refuseAny },
        clock,
      ),
    );
  } finally {
    writes.close();
  }
}

interface WatchedWrites {
  /** @throws StoreError `store-changed` when anything was committed since the watch began */
  readonly refuseAny: () => void;
  readonly close: () => void;
}

/** Notices commits of other connections (https://sqlite.org/pragma.html#pragma_data_version). */
function watchWrites(path: string): WatchedWrites {
  if (!existsSync(path)) throw storeError('store-missing', `${path} is not there.`);
  const database = new DatabaseSync(path, { readOnly: true });
  const version = (): unknown => database.prepare('pragma data_version').get()?.['data_version'];
  try {
    const before = version();
    return {
      refuseAny: () => {
        if (version() !== before) throw storeError('store-changed', '');
      },
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw asStoreError(error);
  }
}
