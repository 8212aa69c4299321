import { once } from '#lib/base/remembered.ts';
import { sha256 } from '#lib/base/hash.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { planShards, type FileDigest, type Shard } from './plan-shards.ts';

/** How content was divided, and a hash of what that was made from. */
export interface ShardPlan {
  readonly of: string;
  readonly shards: readonly Shard[];
}

/** Plans kept. Chosen: that of a compiler, and that of the workbench, which leaves decisions out. */
const KEPT_MAX = 2;

const hashOf = once((digest: FileDigest) => sha256(JSON.stringify(digest)));

/** Plans kept as long as no file is anything else to them: most edits leave a plan as it is. */
export class KeptPlan {
  #kept: readonly ShardPlan[] = [];

  /**
   * As `planShards`: the very same plan as before when the digests say the same.
   *
   * @param before a plan from elsewhere, a cache say, that holds if it was made from the same
   */
  plan(digests: readonly FileDigest[], before?: ShardPlan): ShardPlan {
    const of = sha256(digests.map(hashOf).sort().join());
    const kept = before === undefined ? this.#kept : [before, ...this.#kept];
    const known = kept.find((one) => one.of === of) ?? {
      of,
      shards: planShards(digests.toSorted((a, b) => compareText(a.path, b.path))),
    };
    this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, KEPT_MAX);
    return known;
  }
}
