import { sha256 } from '#lib/base/hash.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Sheet } from '#lib/bank/sheet-rows.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { committedSheets } from '#lib/shell/files/committed-sheets.ts';
import { fileMark } from '#lib/shell/files/file-mark.ts';
import { KeptSources } from '#lib/shell/files/kept-sources.ts';
import { readSource, type ReadSource } from '#lib/shell/files/read-content.ts';
import type { FileRecord } from './shard-record.ts';

/** Files as they were read for a shard, and by which hash they are known; those that are gone are in neither. */
export interface ReadParts {
  readonly parts: ReadonlyMap<string, ContentPart>;
  readonly hashes: readonly (readonly [path: string, hash: string])[];
}

/** Reads files below a root, and keeps what it read last for whoever compiles again and again. */
export class FileReader {
  readonly #real: string;
  readonly #memory: CompileMemory;
  readonly #kept: KeptSources | undefined;
  readonly #read: (real: string, path: string) => ReadSource;
  readonly #withCommitted: ReturnType<typeof committedSheets>;

  /** @param real the root without links */
  constructor(real: string, memory: CompileMemory) {
    this.#real = real;
    this.#memory = memory;
    this.#withCommitted = committedSheets(real);
    this.#kept = memory.use === 'once' ? undefined : new KeptSources();
    this.#read = this.#kept?.read ?? readSource;
  }

  /** A file as it is kept, with its digest, unless its hash is the one that is known. Undefined when it is gone. */
  record(path: string, known: FileRecord | undefined): FileRecord | undefined {
    const mark = fileMark(this.#real, path);
    const { file, fault } = this.#read(this.#real, path);
    if (file === undefined) return fault === undefined ? undefined : { hash: '', fault };
    const hash = sha256(file.text);
    const seen = { hash, ...(mark === undefined ? {} : { mark }), ...(fault === undefined ? {} : { fault }) };
    if (isSheet(path)) return seen;
    if (known?.hash === hash && known.fault === undefined && fault === undefined)
      return { ...known, ...seen };
    const part = this.#memory.partOf(file);
    return { ...seen, ...hashesOf(part), digest: this.#memory.digestOf(part), ...namesOf(part) };
  }

  parts(paths: readonly string[]): ReadParts {
    return this.partsOf(this.sources(paths));
  }

  /** The same of files that were read. */
  partsOf(files: readonly SourceFile[]): ReadParts {
    return {
      parts: new Map(files.map((file) => [file.path, this.#memory.partOf(file)])),
      hashes: files.map(({ path, text }) => [path, sha256(text)]),
    };
  }

  /** The review sheets that are there. */
  sheets(paths: readonly string[]): readonly Sheet[] {
    return this.sources(paths).map(this.#withCommitted);
  }

  /** The files that are there, as they are. */
  sources(paths: readonly string[]): readonly SourceFile[] {
    this.#kept?.expect(paths.length);
    return paths.flatMap((path) => this.#read(this.#real, path).file ?? []);
  }
}

function hashesOf(part: ContentPart): Pick<FileRecord, 'sources'> {
  const sources = hashesOfSources(part);
  return sources === undefined ? {} : { sources };
}

/** The hash of each source, by its id; undefined for any other file, and for one with a fault. */
export function hashesOfSources(part: ContentPart | undefined): FileRecord['sources'] {
  if (part?.kind !== 'sources' || part.diagnostics.length > 0) return undefined;
  return Object.fromEntries(
    Object.entries(part.sources).map(([id, { entry }]) => [id, sha256(JSON.stringify(entry))]),
  );
}

function namesOf(part: ContentPart): Pick<FileRecord, 'names'> {
  const names = namesOfPart(part);
  return Object.values(names).some((list) => list.length > 0) ? { names: JSON.stringify(names) } : {};
}
