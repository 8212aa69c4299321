import { sql } from 'kysely';
import { sha256 } from '#lib/base/hash.ts';
import type { Records } from './tables.ts';

/** How often something may be done in a stretch of time. */
export interface RateLimit {
  /** What is limited: part of the bucket's name. */
  readonly name: string;
  readonly most: number;
  readonly perMs: number;
}

/** Deletes counts of stretches that began before a time: their buckets may never be tried again. */
export async function dropTriesBefore({ db }: Records, time: string): Promise<void> {
  await db.deleteFrom('rate_counts').where('starts_at', '<', time).execute();
}

/**
 * Counts one try, and says whether it is still within the limit. Stretches are fixed (12:00 to 12:15, …); old ones are
 * thrown away. Goes through `Store.write`, so that several processes count together.
 *
 * @param who whose tries count together; kept as a hash with the limit's name
 */
export async function countTry(
  { db }: Records,
  limit: RateLimit,
  who: string,
  now: string,
): Promise<boolean> {
  const start = new Date(Math.floor(Date.parse(now) / limit.perMs) * limit.perMs).toISOString();
  const bucket = sha256(`${limit.name}\u0000${who}`);
  await db.deleteFrom('rate_counts').where('bucket', '=', bucket).where('starts_at', '<', start).execute();
  const row = await db
    .insertInto('rate_counts')
    .values({ bucket, starts_at: start, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['bucket', 'starts_at']).doUpdateSet({ count: sql`rate_counts.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count <= limit.most;
}
