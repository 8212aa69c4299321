import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

const TRIES = 10;
const PAUSE_MS = 100;

/**
 * Brings the log beside a SQLite file into it and empties the log, which holds pages as they were before rows were deleted; in
 * the file itself SQLite overwrites what is deleted (`secure_delete`). While another process reads or writes it is tried again
 * for a second.
 *
 * @returns whether the log is empty
 */
export async function emptyWal(path: string): Promise<boolean> {
  // A connection of its own waits for nobody, so that this process is never held up.
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    const checkpoint = database.prepare('pragma wal_checkpoint(truncate)');
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (checkpoint.get()?.['busy'] === 0) return true;
      await setTimeout(PAUSE_MS);
    }
    return false;
  } finally {
    database.close();
  }
}
