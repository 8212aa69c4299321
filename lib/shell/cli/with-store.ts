import { readConfig } from '../config.ts';
import { openStore } from '../db/open-store.ts';
import { refuseNoFile, storeFile } from '../db/open-sqlite.ts';
import type { Store } from '../db/store.ts';

/**
 * Runs `work` on the store that the server uses (DATABASE_URL, or the SQLite file in STEMMA_DATA), also while it runs.
 *
 * @throws StoreError when there is no SQLite file yet: a command never makes one by looking
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const config = readConfig();
  if (config.databaseUrl === undefined) refuseNoFile(storeFile(config.dataFolder));
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
