import { statSync } from 'node:fs';
import { cacheFile, readCache } from './cache-files.ts';
import type { ShardRecord } from './shard-record.ts';

/** What builds of other processes have kept of each shard below a root, by its key; looked at again when there is something new. */
export function recordsIn(root: string): (key: string) => ShardRecord | undefined {
  let known: { readonly mark: string; readonly records: ReadonlyMap<string, ShardRecord> } | undefined;
  return (key) => {
    const mark = markOf(cacheFile(root));
    if (known?.mark !== mark)
      known = { mark, records: new Map(readCache(root).shards.map((record) => [record.key, record])) };
    return known.records.get(key);
  };
}

/** Each cache is a file of its own, put in the place of the last. Empty when there is none that can be read. */
function markOf(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}
