import { existsSync } from 'node:fs';
import { hasError } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { isSheet } from '#lib/bank/published.ts';
import { compileShard, type CompiledShard } from '#lib/bank/shards/compile-shard.ts';
import { digestPart, type Shard } from '#lib/bank/shards/plan-shards.ts';
import { renderSheet } from '#lib/bank/sheet.ts';
import { readSource } from '#lib/shell/files/read-content.ts';
import { packLesson } from '#lib/shell/files/write-bank.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import { programHash, spilledSheet } from './cache-files.ts';
import type { FileRecord, ShardRecord } from './shard-record.ts';

/** Parts of files kept for the next edit, some 100 KB each. Chosen: enough for a family of ten courses and its words. */
const PARTS_MAX = 100;

interface Part {
  readonly hash: string;
  readonly part: ContentPart;
}

/** A shard with the review sheets of its courses that are there, by path. */
export interface ShardJob {
  readonly shard: Shard;
  readonly sheets: readonly string[];
}

/** Reads files and compiles shards below one root, one after the other; keeps what it read last. */
export class ShardCompiler {
  readonly #root: string;
  readonly #real: string;
  readonly #parts = new Map<string, Part>();

  /** @param real the root without links, where files are read */
  constructor(root: string, real: string) {
    this.#root = root;
    this.#real = real;
  }

  /** Reads a file; its digest too, unless its hash is the one that is known. Undefined when it is gone. */
  digest(path: string, known: FileRecord | undefined): FileRecord | undefined {
    const { file, fault } = readSource(this.#real, path);
    const broken = fault === undefined ? {} : { fault };
    if (file === undefined) return fault === undefined ? undefined : { hash: '', fault };
    const hash = sha256(file.text);
    if (known?.hash === hash && known.fault === undefined && fault === undefined) return known;
    if (isSheet(path)) return { hash, ...broken };
    const part = this.#partOf(file, hash);
    return { hash, digest: digestPart(part), ...namesOf(part), ...broken };
  }

  /** Compiles a shard, writes its chunks, and keeps its sheets at hand (`spilledSheet`); of one with an error nothing is written. */
  compile({ shard, sheets }: ShardJob): ShardRecord {
    const parts = new Map<string, ContentPart>();
    const read: (readonly [string, string])[] = [];
    for (const path of [...shard.own, ...shard.shared]) {
      const { file } = readSource(this.#real, path);
      if (file === undefined) continue;
      const hash = sha256(file.text);
      read.push([path, hash]);
      parts.set(path, this.#partOf(file, hash));
    }
    const before = sheets.flatMap((path) => readSource(this.#real, path).file ?? []);
    const compiled = compileShard(shard, parts, before);
    const isSound = !hasError(compiled.diagnostics);
    return {
      key: shardKey(shard, read),
      compared: before.map(({ path, text }) => ({ path, hash: sha256(text) })),
      courses: compiled.courses,
      quizzes: compiled.quizzes,
      lessons: compiled.chunks.map((chunk) => packLesson(chunk, isSound ? this.#root : undefined)),
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
      if (present.get(path) !== text && !existsSync(spilled)) writeWhole(spilled, text);
      return { path, hash };
    });
  }

  #partOf(file: SourceFile, hash: string): ContentPart {
    const known = this.#parts.get(file.path);
    // Taken out and put in again, so that what was used longest ago stands first.
    this.#parts.delete(file.path);
    const part = known?.hash === hash ? known : { hash, part: readContentFile(file) };
    this.#parts.set(file.path, part);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > PARTS_MAX && oldest !== undefined) this.#parts.delete(oldest);
    return part.part;
  }
}

function namesOf(part: ContentPart): Pick<FileRecord, 'names'> {
  const names = namesOfPart(part);
  return Object.values(names).some((list) => list.length > 0) ? { names } : {};
}

/** The key of a shard: `files` are all that it reads but for review sheets, with their hashes. */
export function shardKey(shard: Shard, files: readonly (readonly [path: string, hash: string])[]): string {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([programHash(), shard.courses, shard.own, shard.shared, sorted]));
}
