import { once } from '#lib/base/remembered.ts';
import { sha256 } from '#lib/base/hash.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import type { Bank } from '../bank.ts';
import { faultsAcross } from './faults-across.ts';
import { PlanMemory } from './plan-memory.ts';
import { lessonsOf, planShards, vocabularyOf, type FileDigest, type Shard } from './plan-shards.ts';

/** How content was divided, the names of its bank, what is wrong between courses, and a hash of what all were made from. */
export interface ShardPlan {
  readonly of: string;
  readonly shards: readonly Shard[];
  readonly names: Bank['names'];
  readonly faults: readonly Diagnostic[];
}

/** Plans kept. Chosen: the present one, and the one before, to which undoing leads back. */
const KEPT_MAX = 2;

const hashOf = once((digest: FileDigest) => sha256(JSON.stringify(digest)));

/** Plans kept as long as no file is anything else to them: most edits leave a plan as it is, and others change little of it. */
export class KeptPlan {
  #kept: readonly ShardPlan[] = [];
  #memories: readonly PlanMemory[] = [];
  readonly #memoriesMax: number;

  /** @param use `once` when content is planned one time: then only the plan itself is kept */
  constructor(use: 'again' | 'once' = 'again') {
    this.#memoriesMax = use === 'once' ? 0 : KEPT_MAX;
  }

  /**
   * As `planShards`: the very same plan as before when the digests say the same.
   *
   * @param before a plan from elsewhere, a cache say, that holds if it was made from the same
   */
  plan(digests: readonly FileDigest[], before?: ShardPlan): ShardPlan {
    const of = sha256(digests.map(hashOf).sort().join());
    const kept = before === undefined ? this.#kept : [before, ...this.#kept];
    const known = kept.find((one) => one.of === of) ?? this.#make(digests, of);
    this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, KEPT_MAX);
    return known;
  }

  /** Divides content once for what that leaves behind: then a change divides anew only what it bears on. */
  prepare(digests: readonly FileDigest[]): void {
    if (this.#memories.length === 0) this.#make(digests, '');
  }

  #make(digests: readonly FileDigest[], of: string): ShardPlan {
    const sorted = digests.toSorted((a, b) => compareText(a.path, b.path));
    const lessons = lessonsOf(sorted);
    const memory = this.#memories.find((one) => one.known(lessons) > lessons.length / 2) ?? new PlanMemory();
    this.#memories = [memory, ...this.#memories.filter((one) => one !== memory)].slice(0, this.#memoriesMax);
    const shards = planShards(sorted, memory);
    return { of, shards, names: memory.words(vocabularyOf(sorted)).names, faults: faultsAcross(sorted) };
  }
}
