import { compareText } from '#lib/base/diagnostic.ts';
import { courseOfSheet, isSheet } from '#lib/bank/sheet-path.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { ShardJob } from './shard-compiler.ts';
import type { ShardRecord } from './shard-record.ts';
import { standingShard } from './standing-items.ts';

/**
 * What compiling these shards takes, in their order.
 *
 * @param paths of all files below the root
 * @param records what shards gave last, whatever has changed since
 */
export function jobsOf(
  shards: readonly Shard[],
  paths: readonly string[],
  records: Iterable<ShardRecord>,
): readonly ShardJob[] {
  const sheets = Map.groupBy(paths.filter(isSheet).sort(compareText), courseOfSheet);
  const before = new Map(
    Array.from(records, (record) => [nameOf(record.courses.map(({ id }) => id)), record] as const),
  );
  return shards.map((shard) => ({
    shard,
    sheets: shard.courses.flatMap((course) => sheets.get(course) ?? []),
    before: shard.courses.length === 0 ? undefined : standingShard(before.get(nameOf(shard.courses))),
  }));
}

function nameOf(courses: readonly string[]): string {
  return [...courses].sort(compareText).join('\n');
}
