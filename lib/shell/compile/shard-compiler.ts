import { existsSync } from 'node:fs';
import { hasError } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { Item } from '#lib/items/item.ts';
import { lastListDay } from '#lib/bank/days-to-come.ts';
import { lessonStandings } from '#lib/bank/workbench/lesson-standing.ts';
import { CompileMemory, type ShardMemory } from '#lib/bank/shards/compile-memory.ts';
import { compileShard } from '#lib/bank/shards/compile-shard.ts';
import type { WrittenLesson } from '#lib/bank/shards/kept-lessons.ts';
import { earlyPages, type EarlyPages } from '#lib/bank/shards/shard-pages.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { packCourses, packLesson } from '#lib/shell/files/write-bank.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import { spilledSheet } from './cache-files.ts';
import { FileReader, hashesOfSources } from './file-reader.ts';
import { SOURCES_FILE } from '#lib/content/routes.ts';
import { keyByCited, shardKey } from './shard-key.ts';
import { provedBy, readStanding, type StandingShard } from './standing-items.ts';
import type { FileRecord, ShardRecord } from './shard-record.ts';

/** A shard with the review sheets of its courses that are there, by path, and what it gave before. */
export interface ShardJob {
  readonly shard: Shard;
  readonly sheets: readonly string[];
  readonly before?: StandingShard | undefined;
  /** True when all items are to be proved, whatever stands: so that of the next save only what it changes is. */
  readonly isProvedAnew?: boolean;
}

/** Reads files and compiles shards below one root, one after the other; keeps what it read last. */
export class ShardCompiler {
  readonly #root: string;
  readonly #memory: CompileMemory;
  readonly #reader: FileReader;

  /**
   * @param real the root without links, where files are read
   * @param memory of a process that compiles again and again; without it nothing is kept
   */
  constructor(root: string, real: string, memory = new CompileMemory('once')) {
    this.#root = root;
    this.#memory = memory;
    this.#reader = new FileReader(real, memory);
  }

  /** Reads a file; its digest too, unless its hash is the one that is known. Undefined when it is gone. */
  digest(path: string, known: FileRecord | undefined): FileRecord | undefined {
    return this.#reader.record(path, known);
  }

  /** What can be shown of a shard before its items are proved. */
  pages({ shard }: ShardJob): EarlyPages {
    const { parts } = this.#reader.parts([...shard.own, ...shard.shared]);
    const memory = this.#memory.of(shard);
    return earlyPages(shard, memory.read([...parts.values()], shard.own), memory);
  }

  /** Proves a shard item by item, so that this need not be done when it is compiled next; tells after each. */
  *proving({ shard }: ShardJob): Generator<undefined> {
    const { parts } = this.#reader.parts([...shard.own, ...shard.shared]);
    yield* this.#memory.of(shard).proving([...parts.values()], shard.own);
  }

  /** Whether the items of a shard were proved in this process, and not taken as they stood. */
  isProved({ shard }: ShardJob): boolean {
    return this.#memory.isProved(shard);
  }

  /** Keeps what a shard gave longer than what others gave. */
  use({ shard }: ShardJob): void {
    this.#memory.of(shard);
  }

  /** Compiles a shard, writes its chunks, and keeps its sheets at hand (`spilledSheet`); of one with an error nothing is written. */
  compile({ shard, sheets, before: known, isProvedAnew }: ShardJob): ShardRecord {
    const { parts, hashes } = this.#reader.parts([...shard.own, ...shard.shared]);
    const before = this.#reader.sheets(sheets);
    const memory = this.#memory.of(shard);
    let standing: readonly Item[] | undefined;
    const compiled = compileShard(shard, parts, before, memory, 'all', (kb) => {
      if (isProvedAnew !== true) standing = this.#standing(provedBy(kb, hashes), known, memory);
      return standing;
    });
    memory.isProved ||= standing === undefined;
    const proved = compiled.standing === undefined ? undefined : provedBy(compiled.kb, hashes);
    if (proved !== undefined) memory.standing = { proved, items: compiled.standing ?? [] };
    memory.proved = {
      items: compiled.chunks.flatMap(({ items }) => items),
      signed: compiled.signed,
    };
    const isSound = !hasError(compiled.diagnostics);
    const writeTo = isSound ? this.#root : undefined;
    const written = compiled.chunks.map((chunk) => ({
      of: chunk,
      ...memory.lessons.write(chunk, compiled.kb),
    }));
    memory.lessons.expect(new Map());
    const compared = before.map(({ path, text }) => ({ path, hash: sha256(text) }));
    return {
      key: shardKey(shard, hashes),
      keyByCited: keyByCited(shard, hashes, hashesOfSources(parts.get(SOURCES_FILE))),
      compared,
      courses: compiled.courses,
      quizzes: compiled.quizzes,
      lessons: written.map(({ of, chunk }) => packLesson(of, writeTo, chunk)),
      indexes: packCourses(compiled, writeTo),
      facts: compiled.facts,
      items: compiled.chunks.reduce((sum, { items }) => sum + items.length, 0),
      diagnostics: compiled.diagnostics,
      proved: isSound ? proved : undefined,
      standings: lessonStandings(compiled),
      lastListDay: lastListDay(compiled.parsed),
      sheets: isSound ? this.#writeSheets(written, compared) : [],
    };
  }

  /** The items that were proved by the same as now, of which those are kept that were last asked for. */
  #standing(
    proved: string,
    known: StandingShard | undefined,
    memory: ShardMemory,
  ): readonly Item[] | undefined {
    if (memory.standing?.proved === proved) return memory.standing.items;
    const stands = known?.proved === proved ? readStanding(this.#root, known) : undefined;
    if (stands !== undefined) memory.lessons.expect(stands.chunks);
    return stands?.items;
  }

  #writeSheets(written: readonly WrittenLesson[], before: ShardRecord['compared']): ShardRecord['sheets'] {
    const present = new Map(before.map(({ path, hash }) => [path, hash]));
    return written.map(({ sheet: { path, hash, text } }) => {
      const spilled = spilledSheet(this.#root, hash);
      if (present.get(path) !== hash && !existsSync(spilled)) writeWhole(spilled, text(), false);
      return { path, hash };
    });
  }
}
