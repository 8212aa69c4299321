import { existsSync } from 'node:fs';
import { hasError } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { compileShard, type CompiledShard } from '#lib/bank/shards/compile-shard.ts';
import { earlyPages, type EarlyPages } from '#lib/bank/shards/shard-pages.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { renderSheet } from '#lib/bank/sheet.ts';
import { fileMark } from '#lib/shell/files/file-mark.ts';
import { readSource, type ReadSource } from '#lib/shell/files/read-content.ts';
import { KeptSources } from '#lib/shell/files/kept-sources.ts';
import { packCourses, packLesson } from '#lib/shell/files/write-bank.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import { spilledSheet } from './cache-files.ts';
import { shardKey } from './shard-key.ts';
import type { FileRecord, ShardRecord } from './shard-record.ts';

/** A shard with the review sheets of its courses that are there, by path. */
export interface ShardJob {
  readonly shard: Shard;
  readonly sheets: readonly string[];
}

/** Reads files and compiles shards below one root, one after the other; keeps what it read last. */
export class ShardCompiler {
  readonly #root: string;
  readonly #real: string;
  readonly #memory: CompileMemory;
  readonly #read: (real: string, path: string) => ReadSource;

  /**
   * @param real the root without links, where files are read
   * @param memory of a process that compiles again and again; without it nothing is kept
   */
  constructor(root: string, real: string, memory = new CompileMemory('once')) {
    this.#root = root;
    this.#real = real;
    this.#memory = memory;
    this.#read = memory.use === 'once' ? readSource : new KeptSources().read;
  }

  /** Reads a file; its digest too, unless its hash is the one that is known. Undefined when it is gone. */
  digest(path: string, known: FileRecord | undefined): FileRecord | undefined {
    const mark = fileMark(this.#real, path);
    const { file, fault } = this.#read(this.#real, path);
    if (file === undefined) return fault === undefined ? undefined : { hash: '', fault };
    const hash = sha256(file.text);
    const seen = { hash, ...(mark === undefined ? {} : { mark }), ...(fault === undefined ? {} : { fault }) };
    if (isSheet(path)) return seen;
    if (known?.hash === hash && known.fault === undefined && fault === undefined)
      return { ...known, ...seen };
    const part = this.#memory.partOf(file);
    return { ...seen, digest: this.#memory.digestOf(part), ...namesOf(part) };
  }

  /** What can be shown of a shard before its items are proved. */
  pages({ shard }: ShardJob): EarlyPages {
    const parts = [...shard.own, ...shard.shared].flatMap((path) => {
      const { file } = this.#read(this.#real, path);
      return file === undefined ? [] : [this.#memory.partOf(file)];
    });
    const memory = this.#memory.of(shard);
    return earlyPages(shard, memory.read(parts, shard.own), memory);
  }

  /** Compiles a shard, writes its chunks, and keeps its sheets at hand (`spilledSheet`); of one with an error nothing is written. */
  compile({ shard, sheets }: ShardJob): ShardRecord {
    const parts = new Map<string, ContentPart>();
    const read: (readonly [string, string])[] = [];
    for (const path of [...shard.own, ...shard.shared]) {
      const { file } = this.#read(this.#real, path);
      if (file === undefined) continue;
      read.push([path, sha256(file.text)]);
      parts.set(path, this.#memory.partOf(file));
    }
    const before = sheets.flatMap((path) => this.#read(this.#real, path).file ?? []);
    const memory = this.#memory.of(shard);
    const compiled = compileShard(shard, parts, before, memory);
    memory.proved = {
      items: compiled.chunks.flatMap(({ items }) => items),
      signed: compiled.signed,
    };
    const isSound = !hasError(compiled.diagnostics);
    const writeTo = isSound ? this.#root : undefined;
    return {
      key: shardKey(shard, read),
      compared: before.map(({ path, text }) => ({ path, hash: sha256(text) })),
      courses: compiled.courses,
      quizzes: compiled.quizzes,
      lessons: compiled.chunks.map((chunk) => packLesson(chunk, writeTo, this.#memory.textOf)),
      indexes: packCourses(compiled, writeTo),
      facts: compiled.facts,
      items: compiled.chunks.reduce((sum, { items }) => sum + items.length, 0),
      diagnostics: compiled.diagnostics,
      sheets: isSound ? this.#writeSheets(compiled, before) : [],
    };
  }

  #writeSheets({ chunks, kb }: CompiledShard, before: readonly SourceFile[]): ShardRecord['sheets'] {
    const present = new Map(before.map(({ path, text }) => [path, text]));
    return chunks.map(({ lesson, items }) => {
      const { path, text } = renderSheet(lesson, items, kb);
      const hash = sha256(text);
      const spilled = spilledSheet(this.#root, hash);
      if (present.get(path) !== text && !existsSync(spilled)) writeWhole(spilled, text, false);
      return { path, hash };
    });
  }
}

function namesOf(part: ContentPart): Pick<FileRecord, 'names'> {
  const names = namesOfPart(part);
  return Object.values(names).some((list) => list.length > 0) ? { names: JSON.stringify(names) } : {};
}
