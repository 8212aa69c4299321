import { sha256 } from '#lib/base/hash.ts';
import { own } from '#lib/base/own.ts';
import { SOURCES_FILE } from '#lib/content/routes.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { programHash } from './cache-files.ts';

/**
 * As `shardKey`, with the sources that the shard cites in place of their file: what others say bears on nothing of it. Where one is
 * cited that is not there, all count: it is told which there are.
 *
 * @param sources the hash of each, by its id; undefined when their file has a fault, and then it counts as it is
 */
export function keyByCited(
  shard: Shard,
  files: readonly (readonly [path: string, hash: string])[],
  sources: Readonly<Record<string, string>> | undefined,
): string {
  const cited = shard.cited.map((id) => `${id} ${own(sources ?? {}, id) ?? ''}`);
  const isKnown = sources !== undefined && shard.cited.every((id) => Object.hasOwn(sources, id));
  const isShared = shard.shared.includes(SOURCES_FILE);
  return shardKey(
    shard,
    isKnown && isShared
      ? files.map(
          ([path, hash]) => [path, path === SOURCES_FILE ? `cited ${cited.join('\n')}` : hash] as const,
        )
      : files,
  );
}

/** The key of a shard: `files` are all that it reads but for review sheets, with their hashes. */
export function shardKey(shard: Shard, files: readonly (readonly [path: string, hash: string])[]): string {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([programHash(), shard.courses, shard.own, shard.shared, sorted]));
}
