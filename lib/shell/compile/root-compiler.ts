import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import { joinHeads, type BankHead, type ShardHead } from '#lib/bank/shards/join-shards.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { KeptPlan, type ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { EarlyPages } from '#lib/bank/shards/shard-pages.ts';
import { toldOnce } from '#lib/shell/files/told-once.ts';
import { isSameCache, readCache, writeCache, type CompileCache } from './cache-files.ts';
import { DividedRoot } from './divided-root.ts';
import { KeptRecords } from './kept-records.ts';
import type { KnownFiles, NamesOfFiles } from './known-files.ts';
import { LatestSaves } from './latest-saves.ts';
import { proveAhead, wantedOf } from './proved-ahead.ts';
import type { ShardCompiler, ShardJob } from './shard-compiler.ts';
import { jobsOf } from './shard-jobs.ts';
import type { ShardRecord } from './shard-record.ts';
import { sheetChanges, type SheetChanges } from './sheet-changes.ts';
import { answerTo, WorkerPool, type Done, type Task } from './worker-pool.ts';

/** Everything that stands below a root, compiled; the chunks are on disk already. */
export interface CompiledFiles {
  readonly head: BankHead;
  readonly lessons: ShardHead['lessons'];
  readonly indexes: ShardHead['indexes'];
  readonly counts: { readonly lessons: number; readonly facts: number; readonly items: number };
  readonly diagnostics: readonly Diagnostic[];
  /** Tells the ids of every file, for editors; the same function as long as they are the same. */
  readonly names: NamesOfFiles;
  /** Of every shard. */
  readonly records: readonly ShardRecord[];
  readonly sheets: SheetChanges;
}

/** The schemas for editors that stand below a root, and what they were written with. */
export interface StandingSchemas {
  /** Below the root. */
  readonly files: readonly string[];
  readonly with: NamesOfFiles;
}

/** Files to read, and to compile, from which on threads are begun: a thread loads the program for about a second. */
const READ_BY_THREADS = 150;
const COMPILED_BY_THREADS = 50;
/** So many files that what was read in them is put away once it is planned what to compile, by whoever plans once. */
const FILES_PUT_AWAY = 1000;
const FILES_OF_TASK = 64;
/** With more than one family, and what belongs to none, to compile, the first one's pages alone would say little. */
const EARLY_SHARDS = 2;

/**
 * Compiles what stands below a root, and again after each change, and then only what the change bears on: files whose bytes
 * are the same are not parsed, and shards of which no file changed are not compiled. The result is that of `compileBank`.
 */
export class RootCompiler {
  readonly #root: string;
  readonly #content: DividedRoot;
  readonly #records: KeptRecords;
  readonly #memory: CompileMemory | undefined;
  #compiler: ShardCompiler | undefined;
  readonly #saves = new LatestSaves();
  /** While it compiles, once threads were needed. */
  #pool: WorkerPool | undefined;
  /** Path → the thread of the pool that has read it. */
  readonly #readers = new Map<string, number>();
  /** What stands in the cache. */
  #cached: CompileCache;
  /** The schemas for editors that stand below the root. */
  schemas: StandingSchemas;
  #head: { readonly of: readonly ShardRecord[]; readonly joined: ReturnType<typeof joinHeads> } | undefined;

  /**
   * @param memory of a process that compiles again and again, shared with others who compile the same content in it; without it
   *   nothing is kept in memory, and the program that reads and compiles is loaded when there is something for it to do
   */
  constructor(root: string, memory?: CompileMemory) {
    this.#root = root;
    this.#memory = memory;
    const cache = readCache(root);
    this.#records = new KeptRecords(root, cache.shards);
    this.#content = new DividedRoot(root, cache, memory ?? new KeptPlan('once'));
    this.#cached = cache;
    this.schemas = { files: cache.schemas, with: this.#files.names() };
  }

  get #files(): KnownFiles {
    return this.#content.files;
  }

  /**
   * @param changed the paths that may have changed since the last call; everything is looked at when it is not given
   * @param early hears of the pages of a shard that is compiled anew before its items are proved, and is awaited; of one at most
   * @throws RootError when the root cannot be used
   */
  async compile(
    changed?: readonly string[],
    early?: (pages: EarlyPages) => Promise<void>,
  ): Promise<CompiledFiles> {
    try {
      const isKnown = changed !== undefined && this.#content.isListed && (await this.#reread(changed));
      if (!isKnown) await this.#rereadAll();
      this.#records.look(isKnown && !changed.some(isSheet));
      const plan = this.#content.plan();
      if (this.#memory === undefined && this.#files.count >= FILES_PUT_AWAY) this.#files.putAway();
      const records = await this.#compileShards(plan, early);
      // What they hold should not stand beside what is put together now.
      await this.#endThreads();
      return this.#result(records, plan);
    } finally {
      await this.#endThreads();
    }
  }

  async #endThreads(): Promise<void> {
    await this.#pool?.close();
    this.#pool = undefined;
    this.#readers.clear();
  }

  /**
   * Proves the families of courses that were saved last once more, where all that was compiled came from the disk: of the next
   * save in one of them, only what it changes is proved then. For whoever waits for the next save; without a memory it does nothing.
   * What it left when it was stopped, it does when it is asked again.
   *
   * @param most lessons and other files of their own that these families have together
   * @param isStopped asked some fifty times a second, but for the moment in which a family that is proved is put down: when a save has come,
   *   it waits for no more than that
   */
  async prepare(most: number, isStopped: () => boolean = () => false): Promise<void> {
    if (this.#memory === undefined) return;
    const compiler = await this.#load();
    const families = this.#jobs(this.#content.plan().shards).filter(({ shard }) => shard.courses.length > 0);
    const wanted = wantedOf(this.#saves.latest(families, this.#files), {
      files: most,
      families: this.#memory.shardsKept,
    });
    if (await proveAhead(wanted, compiler, isStopped)) this.#content.prepare();
  }

  /** What a shard gave at the last compilation. @param key as of `shardKey` */
  recordOf(key: string): ShardRecord | undefined {
    return this.#records.get(key);
  }

  /** Hears that what was compiled was published, and its sheets written and removed. */
  publishedNow({ records, sheets: { stale, removed } }: CompiledFiles): void {
    for (const { path, hash } of stale) this.#files.put(path, { hash });
    for (const path of removed) this.#files.remove(path);
    this.#records.publishedNow(records);
  }

  /** Whether all that these records name stands below the root now: another build may have removed it. */
  stand(records: readonly ShardRecord[]): boolean {
    return this.#records.stand(records);
  }

  /** Has what nobody needs any more removed of the bank. */
  tidy(remove: () => void): void {
    this.#records.tidy(remove);
  }

  /** Keeps what was read and compiled for the next process. */
  keep(): void {
    const details = this.#files.writeDetails();
    const cache = {
      files: this.#files.seen(),
      details,
      shards: this.#records.all(),
      plan: this.#content.plan(),
      schemas: this.schemas.with === this.#files.names() ? this.schemas.files : [],
    };
    if (!isSameCache(cache, this.#cached)) writeCache(this.#root, cache);
    this.#cached = cache;
  }

  /** Reads these files again. @returns false when one came or went, so that the folders have to be listed again */
  async #reread(changed: readonly string[]): Promise<boolean> {
    if (!this.#files.open()) return false;
    const compiler = await this.#load();
    for (const path of changed) {
      const known = this.#files.get(path);
      const file = known === undefined ? undefined : compiler.digest(path, known);
      if (file === undefined) return false;
      this.#files.put(path, file);
    }
    return true;
  }

  async #rereadAll(): Promise<void> {
    const before = this.#content.real;
    const anew = this.#content.list();
    if (this.#content.real !== before) this.#compiler = undefined;
    const tasks = Array.from({ length: Math.ceil(anew.length / FILES_OF_TASK) }, (_none, at): Task => ({
      paths: anew.slice(at * FILES_OF_TASK, (at + 1) * FILES_OF_TASK),
    }));
    await this.#run(tasks, anew.length >= READ_BY_THREADS, (answer, task, thread) => {
      if ('record' in answer || 'job' in task) return;
      for (const [at, path] of task.paths.entries()) {
        this.#readers.set(path, thread);
        this.#content.put(path, answer.files[at]);
      }
    });
  }

  /** The program that reads and compiles, in this thread. */
  async #load(): Promise<ShardCompiler> {
    if (this.#compiler !== undefined) return this.#compiler;
    const { ShardCompiler } = await import('./shard-compiler.ts');
    this.#compiler = new ShardCompiler(this.#root, this.#content.real, this.#memory);
    return this.#compiler;
  }

  #jobs(shards: ShardPlan['shards']): readonly ShardJob[] {
    return jobsOf(shards, this.#files, this.#records);
  }

  async #compileShards(
    { shards }: ShardPlan,
    early?: (pages: EarlyPages) => Promise<void>,
  ): Promise<readonly ShardRecord[]> {
    const records = this.#holding(shards);
    const stale = this.#jobs(shards.filter((shard) => !records.has(shard)));
    const [only] = stale.filter(({ shard }) => shard.courses.length > 0);
    if (early !== undefined && only !== undefined && stale.length <= EARLY_SHARDS)
      await early((await this.#load()).pages(only));
    if (stale.length <= EARLY_SHARDS) this.#saves.note(stale);
    const files = stale.reduce((sum, { shard }) => sum + shard.own.length, 0);
    await this.#run(
      stale.map((job) => ({ job, home: this.#homeOf(job) })),
      files >= COMPILED_BY_THREADS,
      (answer, task) => {
        if (!('record' in answer) || !('job' in task)) return;
        records.set(task.job.shard, answer.record);
        this.#files.sawSheets(task.job.sheets, answer.record.compared);
      },
    );
    const all = shards.flatMap((shard) => records.get(shard) ?? []);
    this.#records.replace(all);
    return all;
  }

  /** What shards gave last that still holds. */
  #holding(shards: ShardPlan['shards']): Map<Shard, ShardRecord> {
    const keys = this.#content.keys();
    const holding = new Map<Shard, ShardRecord>();
    for (const [at, shard] of shards.entries()) {
      const known = this.#records.of(shard, keys[at] ?? '', this.#files);
      if (known !== undefined && this.#records.holds(known, shard.courses, this.#files))
        holding.set(shard, known);
    }
    return holding;
  }

  /** The thread that has read the first lesson of a shard: its neighbours were in the same task, or the next one. */
  #homeOf({ shard }: ShardJob): number | undefined {
    const [first] = shard.own.flatMap((path) => this.#readers.get(path) ?? []);
    return first;
  }

  /** @param isMuch whether threads are of use: below, they would begin later than the work ends */
  async #run(tasks: readonly Task[], isMuch: boolean, done: Done): Promise<void> {
    if (tasks.length === 0) return;
    if (isMuch && tasks.length > 1) {
      this.#pool ??= new WorkerPool({ root: this.#root, real: this.#content.real });
      await this.#pool.run(tasks, await this.#load(), done);
    } else {
      const compiler = await this.#load();
      for (const task of tasks) done(answerTo(task, compiler), task, 0);
    }
  }

  #result(records: readonly ShardRecord[], { names, faults }: ShardPlan): CompiledFiles {
    const ofReading = this.#content.ofReading();
    const found = [...records.flatMap(({ diagnostics }) => diagnostics), ...faults];
    const { head, lessons, indexes } = this.#joined(records, names);
    return {
      head,
      lessons,
      indexes,
      counts: {
        lessons: lessons.length,
        facts: records.reduce((sum, { facts }) => sum + facts, 0),
        items: records.reduce((sum, { items }) => sum + items, 0),
      },
      diagnostics: [...ofReading, ...toldOnce(found, ofReading)].sort(compareDiagnostics),
      names: this.#files.names(),
      records,
      sheets: sheetChanges(records, this.#files, this.#records),
    };
  }

  #joined(records: readonly ShardRecord[], names: ShardPlan['names']): ReturnType<typeof joinHeads> {
    if (this.#head !== undefined && this.#head.of.length === records.length)
      if (records.every((record, at) => record === this.#head?.of[at])) return this.#head.joined;
    const joined = joinHeads(records, names);
    this.#head = { of: records, joined };
    return joined;
  }
}
