import { claimTurn } from '../db/settings.ts';
import type { UseCaseContext } from './context.ts';

/** Shorter than a day, so that a daily turn that comes a little early is not passed over. */
const TURN_MS = 20 * 60 * 60_000;

/**
 * Clears the files of the store of rows that were just deleted: on SQLite, where it takes milliseconds, and about a second while
 * another process reads. PostgreSQL rewrites whole tables for it, so it waits for `clearFilesDaily`. It never fails, since the
 * rows are gone already: what could not be cleared is told in the log, and the daily turn clears it.
 */
export async function clearFilesAtOnce({ store }: Pick<UseCaseContext, 'store'>): Promise<void> {
  if (store.engine !== 'sqlite') return;
  try {
    await store.scrub();
  } catch (error) {
    console.error(
      'The files of the store could not be cleared of what was erased; the daily turn does it.',
      error,
    );
  }
}

/** Clears the files of the store of whatever was deleted; of several processes on PostgreSQL one does it, once a day. */
export async function clearFilesDaily({
  store,
  clock,
}: Pick<UseCaseContext, 'store' | 'clock'>): Promise<void> {
  const isTurn =
    store.engine === 'sqlite' ||
    (await store.write((records) => claimTurn(records, 'files-cleared-at', clock.now(), TURN_MS)));
  if (isTurn) await store.scrub();
}
