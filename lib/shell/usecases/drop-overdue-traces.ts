import { dropTriesBefore } from '../db/rate-counts.ts';
import { dropTrainerLinks } from '../db/trainer-links.ts';
import type { UseCaseContext } from './context.ts';

/** Longer than every stretch of time that tries are counted in. */
const TRIES_KEPT_MS = 24 * 60 * 60_000;

/** Deletes what is worth something for minutes only: counted tries of long ago, and device codes whose time is over. */
export async function dropOverdueTraces({
  store,
  clock,
}: Pick<UseCaseContext, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  const yesterday = new Date(Date.parse(now) - TRIES_KEPT_MS).toISOString();
  await store.write(async (records) => {
    await dropTriesBefore(records, yesterday);
    await dropTrainerLinks(records, now);
  });
}
