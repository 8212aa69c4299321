import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { KeptPlan, ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import { listContent } from '#lib/shell/files/read-content.ts';
import type { CompileCache } from './cache-files.ts';
import { KnownFiles } from './known-files.ts';
import { ShardKeys } from './shard-keys.ts';
import type { FileRecord } from './shard-record.ts';

/**
 * The files below a root as they were looked at last, and the shards into which they are divided. What is the same at the next look
 * stays the same object. It lists and compares; files are read by whoever asks.
 */
export class DividedRoot {
  readonly files: KnownFiles;
  readonly #root: string;
  readonly #plans: Pick<KeptPlan, 'plan' | 'prepare'>;
  readonly #keys = new ShardKeys();
  #real = '';
  #refused: readonly Diagnostic[] | undefined;
  #planned: ShardPlan;

  /** @param cache what a process before this one left, or `readCache` of nothing */
  constructor(root: string, cache: CompileCache, plans: Pick<KeptPlan, 'plan' | 'prepare'>) {
    this.#root = root;
    this.#plans = plans;
    this.#planned = cache.plan;
    this.files = new KnownFiles(root, cache);
  }

  /** The root without links, once its folders were listed. */
  get real(): string {
    return this.#real;
  }

  /** Whether the folders were listed, so that it may be enough to look at what changed. */
  get isListed(): boolean {
    return this.#refused !== undefined;
  }

  /**
   * Lists the folders.
   * @returns the files that have to be read (`put`); what is known of those that are gone is forgotten
   * @throws RootError when the root cannot be used
   */
  list(): readonly string[] {
    // Until the folders are listed, the next time has to list them.
    this.#refused = undefined;
    const { real, paths, diagnostics } = listContent(this.#root);
    this.#real = real;
    this.#refused = diagnostics;
    const there = new Set(paths);
    const gone = this.files.paths().filter((path) => !there.has(path));
    const anew = paths.filter((path) => !this.files.isAsOnDisk(path, real));
    if (anew.length + gone.length === 0) return anew;
    if (!this.files.open()) return paths;
    for (const path of gone) this.files.remove(path);
    return anew;
  }

  /** A file as it was read; undefined when it is gone. */
  put(path: string, file: FileRecord | undefined): void {
    if (file === undefined) this.files.remove(path);
    else this.files.put(path, file);
  }

  /** The shards of the files as they are known now. */
  plan(): ShardPlan {
    if (this.files.isPlanned) return this.#planned;
    const plan = this.#plans.plan(this.files.digests(), this.#planned);
    if (plan.of !== this.#planned.of) this.#planned = { ...plan, shards: this.#keys.known(plan.shards) };
    this.files.isPlanned = true;
    return this.#planned;
  }

  /** What the next change of a fact needs to be divided quickly is made before it comes (`KeptPlan.prepare`). */
  prepare(): void {
    if (this.files.open()) this.#plans.prepare(this.files.digests());
  }

  /** The keys of these shards, in the order of `plan`. */
  keys(): readonly string[] {
    return this.#keys.of(this.plan().shards, this.files);
  }

  /** What must not be followed, and what cannot be read, or not whole. */
  ofReading(): readonly Diagnostic[] {
    return [...(this.#refused ?? []), ...this.files.faults()];
  }
}
