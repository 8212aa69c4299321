import { existsSync } from 'node:fs';
import { sha256 } from '#lib/base/hash.ts';
import { compareDiagnostics, compareText, hasError, type Diagnostic } from '#lib/base/diagnostic.ts';
import { courseOfSheet, isSheet } from '#lib/bank/published.ts';
import { joinHeads, type BankHead, type ShardHead } from '#lib/bank/shards/join-shards.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import type { EarlyPages } from '#lib/bank/shards/shard-pages.ts';
import { vocabularyOf } from '#lib/bank/shards/plan-shards.ts';
import { namesIn } from '#lib/bank/shards/vocabulary-index.ts';
import { joinNames, type FileNames, type KnownNames } from '#lib/content/editor/known-names.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { fileMark } from '#lib/shell/files/file-mark.ts';
import { listContent, readSource } from '#lib/shell/files/read-content.ts';
import { toldOnce } from '#lib/shell/files/told-once.ts';
import { chunkStands, indexStands } from '#lib/shell/files/write-bank.ts';
import { isSameCache, readCache, spilledSheet, writeCache, type CompileCache } from './cache-files.ts';
import { ShardCompiler, shardKey, type ShardJob } from './shard-compiler.ts';
import type { FileRecord, ShardRecord, SheetHash } from './shard-record.ts';
import { runHere, WorkerPool, type Answer, type Task } from './worker-pool.ts';

/** Everything that stands below a root, compiled; the chunks are on disk already. */
export interface CompiledFiles {
  readonly head: BankHead;
  readonly lessons: ShardHead['lessons'];
  readonly indexes: ShardHead['indexes'];
  readonly counts: { readonly lessons: number; readonly facts: number; readonly items: number };
  readonly diagnostics: readonly Diagnostic[];
  /** For editors; the same object as long as they are the same. */
  readonly names: KnownNames;
  /** The review sheets as they should be, and as they are. */
  readonly sheets: readonly SheetHash[];
  readonly presentSheets: ReadonlyMap<string, string>;
}

/** Files to read or lessons to compile from which on threads are begun: below, they would begin later than the work ends. */
const FOR_THREADS = 150;
const FILES_OF_TASK = 64;
/** With more than one family, and what belongs to none, to compile, the first one's pages alone would say little. */
const EARLY_SHARDS = 2;

/**
 * Compiles what stands below a root, and again after each change, and then only what the change bears on: files whose bytes
 * are the same are not parsed, and shards of which no file changed are not compiled. The result is that of `compileBank`.
 */
export class RootCompiler {
  readonly #root: string;
  readonly #files = new Map<string, FileRecord>();
  readonly #records = new Map<string, ShardRecord>();
  readonly #memory: CompileMemory;
  #compiler: ShardCompiler | undefined;
  /** While it compiles, once threads were needed. */
  #pool: WorkerPool | undefined;
  /** Path → the thread of the pool that has read it. */
  readonly #readers = new Map<string, number>();
  #real = '';
  #listed: readonly Diagnostic[] = [];
  /** The plan holds as long as what it was made from is the same. */
  #planned: ShardPlan;
  /** What stands in the cache. */
  #cached: CompileCache;
  #names: { readonly of: readonly FileNames[]; readonly joined: KnownNames } | undefined;
  #head: { readonly of: readonly ShardRecord[]; readonly joined: ReturnType<typeof joinHeads> } | undefined;

  /** @param memory shared with others who compile the same content in this process */
  constructor(root: string, memory = new CompileMemory()) {
    this.#root = root;
    this.#memory = memory;
    const cache = readCache(root);
    for (const [path, file] of Object.entries(cache.files)) this.#files.set(path, file);
    for (const record of cache.shards) this.#records.set(record.key, record);
    this.#planned = cache.plan;
    this.#cached = cache;
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
      const isKnown = changed !== undefined && this.#compiler !== undefined && this.#reread(changed);
      if (!isKnown) await this.#rereadAll();
      this.#plan();
      return this.#result(await this.#compileShards(early));
    } finally {
      await this.#pool?.close();
      this.#pool = undefined;
      this.#readers.clear();
    }
  }

  /** Hears that review sheets were written or, without a hash, removed. */
  sheetsChanged(sheets: readonly { readonly path: string; readonly hash?: string }[]): void {
    for (const { path, hash } of sheets)
      if (hash === undefined) this.#files.delete(path);
      else this.#files.set(path, { hash });
  }

  /** Keeps what was read and compiled for the next process. */
  keep(): void {
    const cache = {
      files: Object.fromEntries(this.#files),
      shards: [...this.#records.values()],
      plan: this.#planned,
    };
    if (!isSameCache(cache, this.#cached)) writeCache(this.#root, cache);
    this.#cached = cache;
  }

  /** Reads these files again. @returns false when one came or went, so that the folders have to be listed again */
  #reread(changed: readonly string[]): boolean {
    for (const path of changed) {
      const known = this.#files.get(path);
      const file = known === undefined ? undefined : this.#compiler?.digest(path, known);
      if (file === undefined) return false;
      const isNamed = JSON.stringify(file.names) === JSON.stringify(known?.names);
      this.#files.set(path, isNamed && known?.names !== undefined ? { ...file, names: known.names } : file);
    }
    return true;
  }

  async #rereadAll(): Promise<void> {
    const { real, paths, diagnostics } = listContent(this.#root);
    if (this.#real !== real) this.#compiler = new ShardCompiler(this.#root, real, this.#memory);
    this.#real = real;
    this.#listed = diagnostics;
    const there = new Set(paths);
    for (const path of this.#files.keys()) if (!there.has(path)) this.#files.delete(path);
    const anew = paths.filter((path) => !this.#isSame(path));
    const tasks = Array.from({ length: Math.ceil(anew.length / FILES_OF_TASK) }, (_none, at): Task => ({
      paths: anew.slice(at * FILES_OF_TASK, (at + 1) * FILES_OF_TASK),
    }));
    await this.#run(tasks, anew.length, (answer, task, thread) => {
      if ('record' in answer || 'job' in task) return;
      for (const [at, path] of task.paths.entries()) {
        this.#readers.set(path, thread);
        const file = answer.files[at];
        if (file === undefined) this.#files.delete(path);
        else this.#files.set(path, file);
      }
    });
  }

  /** Whether a file is as it is known. One that is, but was touched, is known by its new mark from now on. */
  #isSame(path: string): boolean {
    const known = this.#files.get(path);
    if (known === undefined || known.fault !== undefined) return false;
    const mark = fileMark(this.#real, path);
    if (mark !== undefined && mark === known.mark) return true;
    const { file, fault } = readSource(this.#real, path);
    if (file === undefined || fault !== undefined || sha256(file.text) !== known.hash) return false;
    if (mark !== undefined) this.#files.set(path, { ...known, mark });
    return true;
  }

  #plan(): void {
    const digests = [...this.#files.values()].flatMap(({ digest }) => digest ?? []);
    this.#planned = this.#memory.plan(digests, this.#planned);
  }

  async #compileShards(early?: (pages: EarlyPages) => Promise<void>): Promise<readonly ShardRecord[]> {
    const sheets = Map.groupBy([...this.#files.keys()].filter(isSheet).sort(compareText), courseOfSheet);
    const jobs = this.#planned.shards.map((shard): ShardJob => ({
      shard,
      sheets: shard.courses.flatMap((course) => sheets.get(course) ?? []),
    }));
    const records = new Map<ShardJob, ShardRecord>();
    for (const job of jobs) {
      const known = this.#records.get(
        shardKey(job.shard, this.#hashesOf([...job.shard.own, ...job.shard.shared])),
      );
      if (known !== undefined && this.#holds(known, job)) records.set(job, known);
    }
    const stale = jobs.filter((job) => !records.has(job));
    const [only] = stale.filter(({ shard }) => shard.courses.length > 0);
    if (
      early !== undefined &&
      only !== undefined &&
      stale.length <= EARLY_SHARDS &&
      this.#compiler !== undefined
    )
      await early(this.#compiler.pages(only));
    const files = stale.reduce((sum, { shard }) => sum + shard.own.length, 0);
    await this.#run(
      stale.map((job) => ({ job, home: this.#homeOf(job) })),
      files,
      (answer, task) => {
        if ('record' in answer && 'job' in task) records.set(task.job, answer.record);
      },
    );
    this.#records.clear();
    for (const record of records.values()) this.#records.set(record.key, record);
    return jobs.flatMap((job) => records.get(job) ?? []);
  }

  /** The thread that has read the first lesson of a shard: its neighbours were in the same task, or the next one. */
  #homeOf({ shard }: ShardJob): number | undefined {
    const [first] = shard.own.flatMap((path) => this.#readers.get(path) ?? []);
    return first;
  }

  #hashesOf(paths: readonly string[]): readonly (readonly [string, string])[] {
    return paths.flatMap((path) => {
      const file = this.#files.get(path);
      return file === undefined || file.hash === '' ? [] : [[path, file.hash] as const];
    });
  }

  /** Whether a record of this key still holds: its chunks and indexes stand, and its sheets are those it was compared with, or its own. */
  #holds({ lessons, indexes, compared, sheets, diagnostics }: ShardRecord, job: ShardJob): boolean {
    const present = this.#hashesOf(job.sheets);
    const are = (list: readonly SheetHash[]): boolean =>
      list.length === present.length && list.every(({ path, hash }) => this.#files.get(path)?.hash === hash);
    if (hasError(diagnostics)) return are(compared);
    return (
      (are(compared) || are(sheets)) &&
      lessons.every(({ chunk }) => chunkStands(this.#root, chunk)) &&
      indexes.every((index) => indexStands(this.#root, index)) &&
      sheets.every(
        ({ path, hash }) =>
          this.#files.get(path)?.hash === hash || existsSync(spilledSheet(this.#root, hash)),
      )
    );
  }

  async #run(
    tasks: readonly Task[],
    files: number,
    done: (answer: Answer, task: Task, thread: number) => void,
  ): Promise<void> {
    if (tasks.length === 0) return;
    if ((files < FOR_THREADS || tasks.length === 1) && this.#compiler !== undefined) {
      runHere(this.#compiler, tasks, done);
      return;
    }
    this.#pool ??= new WorkerPool({ root: this.#root, real: this.#real });
    await this.#pool.run(tasks, done);
  }

  #result(records: readonly ShardRecord[]): CompiledFiles {
    const ofReading = [...this.#listed, ...[...this.#files.values()].flatMap(({ fault }) => fault ?? [])];
    const found = records.flatMap(({ diagnostics }) => diagnostics);
    const { head, lessons, indexes } = this.#joined(records);
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
      names: this.#joinedNames(),
      sheets: records.flatMap(({ sheets }) => sheets),
      presentSheets: new Map(
        [...this.#files].flatMap(([path, { hash }]) => (isSheet(path) ? [[path, hash]] : [])),
      ),
    };
  }

  #joinedNames(): KnownNames {
    const of = [...this.#files.values()].flatMap(({ names }) => names ?? []);
    if (this.#names?.of.length === of.length && of.every((names, at) => names === this.#names?.of[at]))
      return this.#names.joined;
    const joined = joinNames(
      of,
      kinds.map(({ id }) => id),
    );
    this.#names = { of, joined };
    return joined;
  }

  #joined(records: readonly ShardRecord[]): ReturnType<typeof joinHeads> {
    if (this.#head !== undefined && this.#head.of.length === records.length)
      if (records.every((record, at) => record === this.#head?.of[at])) return this.#head.joined;
    const digests = [...this.#files.values()].flatMap(({ digest }) => digest ?? []);
    const joined = joinHeads(records, namesIn(vocabularyOf(digests)));
    this.#head = { of: records, joined };
    return joined;
  }
}
