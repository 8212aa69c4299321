import { isSameList } from '#lib/base/same-list.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { KnownFiles } from './known-files.ts';
import { shardKey } from './shard-key.ts';

const LISTS = ['own', 'shared', 'cited'] as const;

/** The keys of shards (`shardKey`), those of which no file changed kept from the last time. */
export class ShardKeys {
  readonly #keys = new Map<Shard, string>();

  /** The shards of a new plan; for one that reads the same files as a known one, the known one. */
  known(shards: readonly Shard[]): readonly Shard[] {
    const before = new Map([...this.#keys.keys()].map((shard) => [nameOf(shard), shard]));
    return shards.map((shard) => {
      const known = before.get(nameOf(shard));
      return known !== undefined && LISTS.every((name) => isSameList(known[name], shard[name]))
        ? known
        : shard;
    });
  }

  /** Their keys, in their order. @param files as they are now; hears from them which have changed since the last call */
  of(shards: readonly Shard[], files: KnownFiles): readonly string[] {
    const changed = files.takeChanged();
    const isChanged = (path: string): boolean => changed.has(path);
    const keys = shards.map((shard): readonly [Shard, string] => {
      const { own, shared } = shard;
      const known = own.some(isChanged) || shared.some(isChanged) ? undefined : this.#keys.get(shard);
      return [shard, known ?? shardKey(shard, files.hashesOf([...own, ...shared]))];
    });
    this.#keys.clear();
    for (const [shard, key] of keys) this.#keys.set(shard, key);
    return keys.map(([, key]) => key);
  }
}

function nameOf({ courses }: Shard): string {
  return courses.join('\n');
}
