import { sha256 } from '#lib/base/hash.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { programHash } from './cache-files.ts';

/** The key of a shard: `files` are all that it reads but for review sheets, with their hashes. */
export function shardKey(shard: Shard, files: readonly (readonly [path: string, hash: string])[]): string {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([programHash(), shard.courses, shard.own, shard.shared, sorted]));
}
