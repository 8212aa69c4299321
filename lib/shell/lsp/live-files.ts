/** The files of a root as an editor has them: what is open as it is typed, and the rest from the disk, each read once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '#lib/bank/sheet-rows.ts';
import { courseOfSheet, isSheet } from '#lib/bank/sheet-path.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { FileDigest } from '#lib/bank/shards/plan-shards.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { FileNames } from '#lib/content/editor/join-names.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { openNames } from '../compile/known-files.ts';
import type { FileRecord } from '../compile/shard-record.ts';
import { committedSheets } from '../files/committed-sheets.ts';
import { listContent, readSource } from '../files/read-content.ts';

/** A file with what the rest of its root needs to know of it. */
export interface LiveFile extends SourceFile {
  readonly hash: string;
  /** Of all but review sheets. */
  readonly digest?: FileDigest;
  /** Its ids; of a text in which none can be read, as it is while somebody types, those that it had before. */
  readonly names?: FileNames;
  readonly fault?: Diagnostic;
}

/** The files as they are at a moment. */
export interface LiveView {
  /** By path, in the order of the paths. */
  readonly files: ReadonlyMap<string, LiveFile>;
  /** The review sheets of each course. */
  readonly sheets: ReadonlyMap<string, readonly (LiveFile & Sheet)[]>;
}

export class LiveFiles {
  readonly #root: string;
  readonly #memory: CompileMemory;
  /** What the last build on this machine read: a file that is the same is not parsed. */
  readonly #built: () => Readonly<Record<string, FileRecord>>;
  /** The texts of open files by path; they stand before those on the disk. */
  readonly #open = new Map<string, string>();
  #files = new Map<string, LiveFile>();
  #listed: readonly Diagnostic[] = [];
  /** The root without links; undefined until its folders are listed, and when files may have come or gone. */
  #real: string | undefined;
  readonly #changed = new Set<string>();
  readonly #withCommitted: (sheet: LiveFile) => LiveFile & Sheet;

  constructor(root: string, memory: CompileMemory, built: () => Readonly<Record<string, FileRecord>>) {
    this.#root = root;
    this.#memory = memory;
    this.#built = built;
    this.#withCommitted = committedSheets(root);
  }

  /** Takes the text of an open file. Whether it is another than was read last. */
  open(path: string, text: string): boolean {
    this.#open.set(path, text);
    this.#changed.add(path);
    return this.#files.get(path)?.text !== text;
  }

  close(path: string): void {
    this.#open.delete(path);
    this.#changed.add(path);
  }

  /** These may be others on the disk, or be gone; any may, when none are given. */
  changedOnDisk(paths?: readonly string[]): void {
    if (paths === undefined) this.#real = undefined;
    else for (const path of paths) this.#changed.add(path);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /**
   * Reads what may have changed since the last call.
   * @throws RootError when the root cannot be used
   */
  refresh(): LiveView {
    const isNew = [...this.#changed].some((path) => !this.#files.has(path));
    if (this.#real === undefined || isNew || !existsSync(join(this.#real, 'content'))) this.#readAll();
    else for (const path of this.#changed) this.#take(this.#files, path, this.#real);
    this.#changed.clear();
    const sheets = [...this.#files.values()].filter(({ path }) => isSheet(path)).map(this.#withCommitted);
    return { files: this.#files, sheets: Map.groupBy(sheets, ({ path }) => courseOfSheet(path)) };
  }

  /** What was found in reading, not in what was read. */
  faults(): readonly Diagnostic[] {
    return [...this.#listed, ...[...this.#files.values()].flatMap(({ fault }) => fault ?? [])];
  }

  #readAll(): void {
    this.#real = undefined;
    const { real, paths, diagnostics } = listContent(this.#root);
    const all = [...new Set([...paths, ...this.#open.keys()])].sort(compareText);
    const files = new Map<string, LiveFile>();
    for (const path of all) this.#take(files, path, real);
    this.#files = files;
    this.#listed = diagnostics;
    this.#real = real;
  }

  #take(into: Map<string, LiveFile>, path: string, real: string): void {
    const open = this.#open.get(path);
    const { file, fault } = open === undefined ? readSource(real, path) : { file: { path, text: open } };
    if (file === undefined && fault === undefined) into.delete(path);
    else into.set(path, this.#read(file ?? { path, text: '' }, fault));
  }

  #read({ path, text }: SourceFile, fault: Diagnostic | undefined): LiveFile {
    const before = this.#files.get(path);
    if (before?.text === text && before.fault === fault) return before;
    const seen = { path, text, hash: sha256(text), ...(fault === undefined ? {} : { fault }) };
    if (isSheet(path)) return seen;
    return { ...seen, ...(this.#builtFrom(seen) ?? this.#parsed(seen, before)) };
  }

  /** What the last build found in the very same file. */
  #builtFrom({ path, hash, fault }: LiveFile): Pick<LiveFile, 'digest' | 'names'> | undefined {
    const built = this.#built()[path];
    if (built?.hash !== hash || built.digest === undefined || fault !== undefined) return undefined;
    const { digest, names } = built;
    return { digest, ...(names === undefined ? {} : { names: openNames(names) }) };
  }

  #parsed({ path, text }: LiveFile, before: LiveFile | undefined): Pick<LiveFile, 'digest' | 'names'> {
    const part = this.#memory.partOf({ path, text });
    const names = namesOfPart(part);
    const isUnread = part.diagnostics.length > 0 && Object.values(names).every(({ length }) => length === 0);
    return { digest: this.#memory.digestOf(part), names: (isUnread ? before?.names : undefined) ?? names };
  }
}
