/** The content below a root as it is now, divided as it is compiled, and whether it is what it was at the last look. */
import { sha256 } from '#lib/base/hash.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { courseOfSheet, isSheet } from '#lib/bank/sheet-path.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { Clock } from '../clock.ts';
import { readCache } from '../compile/cache-files.ts';
import { DividedRoot } from '../compile/divided-root.ts';
import { FileReader } from '../compile/file-reader.ts';
import { shardKey } from '../compile/shard-key.ts';
import { RootError } from '../files/read-content.ts';

/** A shard as its files are now. */
export interface PresentShard {
  readonly shard: Shard;
  /** As of `shardKey`. */
  readonly key: string;
  /** The review sheets of its courses that are there, with their hashes. */
  readonly sheets: readonly (readonly [path: string, hash: string])[];
}

/** What stands below a root. */
export interface Present {
  readonly shards: readonly PresentShard[];
  readonly reader: FileReader;
  /** Of every file. */
  readonly paths: readonly string[];
  /** Of reading the files. */
  readonly ofReading: readonly Diagnostic[];
  /** What is wrong between courses, which no shard shows: links from one into another, equal titles. */
  readonly across: readonly Diagnostic[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

export class PresentContent {
  readonly #root: string;
  readonly #clock: Clock;
  readonly #memory: CompileMemory;
  #content: DividedRoot | undefined;
  #reader: { readonly real: string; readonly reader: FileReader } | undefined;

  constructor(root: string, clock: Clock, memory: CompileMemory) {
    this.#root = root;
    this.#clock = clock;
    this.#memory = memory;
  }

  /** Undefined when there is no content below the root: a server may be given a compiled bank alone. */
  look(): Present | undefined {
    const content = (this.#content ??= this.#begin());
    const anew = listed(content);
    if (anew === undefined) return undefined;
    const reader = this.#readerOf(content.real);
    for (const path of anew) content.put(path, reader.record(path, content.files.get(path)));
    const keys = content.keys();
    const paths = content.files.paths();
    const sheets = Map.groupBy(paths.filter(isSheet), courseOfSheet);
    const { shards, faults } = content.plan();
    return {
      shards: shards.map((shard, at) => ({
        shard,
        key: keys[at] ?? '',
        sheets: content.files.hashesOf(shard.courses.flatMap((course) => sheets.get(course) ?? [])),
      })),
      reader,
      paths,
      ofReading: content.ofReading(),
      across: faults,
      today: this.#clock.now().slice(0, ISO_DAY),
    };
  }

  /** What a build has kept by now need not be read again; the next build removes what was read in the files. */
  #begin(): DividedRoot {
    const content = new DividedRoot(this.#root, readCache(this.#root), this.#memory);
    content.files.open();
    return content;
  }

  #readerOf(real: string): FileReader {
    if (this.#reader?.real !== real) this.#reader = { real, reader: new FileReader(real, this.#memory) };
    return this.#reader.reader;
  }
}

function listed(content: DividedRoot): readonly string[] | undefined {
  try {
    return content.list();
  } catch (error) {
    if (error instanceof RootError) return undefined;
    throw error;
  }
}

/** Whether the files of a shard, as somebody read them since the look, are still those that were looked at. */
export function isAsLooked(
  { shard, key, sheets }: PresentShard,
  hashes: readonly (readonly [path: string, hash: string])[],
  read: readonly SourceFile[],
): boolean {
  const isSame = ([path, hash]: readonly [string, string], at: number): boolean =>
    read[at]?.path === path && sha256(read[at].text) === hash;
  return shardKey(shard, hashes) === key && read.length === sheets.length && sheets.every(isSame);
}

/** A name for a shard with its review sheets. */
export function nameOf({ key, sheets }: PresentShard): string {
  return sha256(JSON.stringify([key, sheets]));
}
