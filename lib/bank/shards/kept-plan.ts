import { sha256 } from '#lib/base/hash.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { planShards, type FileDigest, type Shard } from './plan-shards.ts';

/** Plans kept. Chosen: that of a compiler, and that of the workbench, which leaves decisions out. */
const KEPT_MAX = 2;

/** Plans kept as long as no file is anything else to them: most edits leave a plan as it is. */
export class KeptPlan {
  readonly #hashes = new WeakMap<FileDigest, string>();
  #kept: readonly { readonly of: string; readonly shards: readonly Shard[] }[] = [];

  /** As `planShards`: the very same shards as before when the digests say the same. */
  plan(digests: readonly FileDigest[]): readonly Shard[] {
    const of = digests
      .map((digest) => this.#hashOf(digest))
      .sort()
      .join();
    const known = this.#kept.find((one) => one.of === of) ?? {
      of,
      shards: planShards(digests.toSorted((a, b) => compareText(a.path, b.path))),
    };
    this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, KEPT_MAX);
    return known.shards;
  }

  #hashOf(digest: FileDigest): string {
    const known = this.#hashes.get(digest) ?? sha256(JSON.stringify(digest));
    this.#hashes.set(digest, known);
    return known;
  }
}
