import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { KeptRecords } from './kept-records.ts';
import type { KnownFiles } from './known-files.ts';
import type { ShardJob } from './shard-compiler.ts';
import { standingShard } from './standing-items.ts';

/** What compiling these shards takes, in their order. @param records what shards gave last, whatever has changed since */
export function jobsOf(
  shards: readonly Shard[],
  files: KnownFiles,
  records: KeptRecords,
): readonly ShardJob[] {
  return shards.map((shard) => ({
    shard,
    sheets: files.sheetsOf(shard.courses),
    before: shard.courses.length === 0 ? undefined : standingShard(records.lastOf(shard.courses)),
  }));
}
