import { once } from '#lib/base/remembered.ts';
import { sha256 } from '#lib/base/hash.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import type { Bank } from '../bank.ts';
import { planShards, vocabularyOf, type FileDigest, type Shard } from './plan-shards.ts';
import { namesIn } from './vocabulary-index.ts';

/** How content was divided, the names of its bank, and a hash of what both were made from. */
export interface ShardPlan {
  readonly of: string;
  readonly shards: readonly Shard[];
  readonly names: Bank['names'];
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
      names: namesIn(vocabularyOf(digests)),
    };
    this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, KEPT_MAX);
    return known;
  }
}
