import { sha256 } from '#lib/base/hash.ts';
import { invariant } from '#lib/base/invariant.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { courseOfSheet, isSheet } from '#lib/bank/sheet-path.ts';
import type { FileDigest } from '#lib/bank/shards/plan-shards.ts';
import type { FileNames } from '#lib/content/editor/join-names.ts';
import { fileMark } from '#lib/shell/files/file-mark.ts';
import { readSource } from '#lib/shell/files/read-content.ts';
import { eachDetail, writeDetails, type CompileCache, type FileWithDetail } from './cache-files.ts';
import type { FileRecord, SeenFile, SheetHash } from './shard-record.ts';

/**
 * The files below a root as they were read last. What is the same of one that was read again stays the same object, so that what
 * was made from that still holds.
 */
export class KnownFiles {
  readonly #files: Map<string, FileRecord>;
  /** Whether the plan of shards is made from what the files are to it now. */
  isPlanned: boolean;
  readonly #root: string;
  /** The hash of what was read in the files, as it stands in the cache. */
  #details: string;
  /** Whether what was read in them is held. */
  #isOpen = false;
  /** Whether what was read in any file is another than in the cache. */
  #areDetailsNew: boolean;
  #names = this.#namesNow();
  #changed = new Set<string>();
  #sheets: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param cache what a process before this one left, or `readCache` of nothing */
  constructor(root: string, { files, details, plan }: CompileCache) {
    this.#files = new Map(Object.entries(files));
    this.isPlanned = plan.of !== '';
    this.#root = root;
    this.#details = details;
    this.#areDetailsNew = details === '';
  }

  /**
   * Reads what was read in the files, if that was not done. To be called before one is put in or removed.
   * @returns false when it is gone or damaged; then nothing is known of any file any more
   */
  open(): boolean {
    const stands =
      this.#isOpen ||
      eachDetail(this.#root, this.#details, (path, detail) => {
        const file = this.#files.get(path);
        if (file !== undefined) this.#files.set(path, { ...file, ...detail });
      });
    this.#isOpen = true;
    if (stands) return true;
    for (const path of this.paths()) this.remove(path);
    // What the files were to the plan is not known: it may hold some that are gone.
    this.isPlanned = false;
    this.#areDetailsNew = true;
    return false;
  }

  /** Writes what was read in the files for the next process, unless it stands there. @returns the hash by which a cache names it */
  writeDetails(): string {
    if (this.#areDetailsNew) this.#details = writeDetails(this.#root, this.#detailsNow());
    this.#areDetailsNew = false;
    return this.#details;
  }

  /** Holds what was read in the files no longer, but on the disk, from where it is read when it is asked for (`open`). */
  putAway(): void {
    if (!this.#isOpen) return;
    this.writeDetails();
    for (const [path, { digest: _digest, names: _names, ...seen }] of this.#files)
      this.#files.set(path, seen);
    this.#isOpen = false;
  }

  get(path: string): FileRecord | undefined {
    return this.#files.get(path);
  }

  get count(): number {
    return this.#files.size;
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  /** The paths of those that are there of some courses. */
  sheetsOf(courses: readonly string[]): readonly string[] {
    const sheets = this.sheets();
    return courses.flatMap((course) => sheets.get(course) ?? []);
  }

  /**
   * Hears how review sheets were when they were read: no watch tells of them, and a checkout may have put others in their places.
   *
   * @param read those that were there
   */
  sawSheets(paths: readonly string[], read: readonly SheetHash[]): void {
    const hashes = new Map(read.map(({ path, hash }) => [path, hash]));
    for (const path of paths) {
      const hash = hashes.get(path);
      if (hash === undefined) this.remove(path);
      else if (this.get(path)?.hash !== hash) this.put(path, { hash });
    }
  }

  /** The paths of the review sheets that are there, in their order, by course. */
  sheets(): ReadonlyMap<string, readonly string[]> {
    this.#sheets ??= Map.groupBy(this.paths().filter(isSheet).sort(compareText), courseOfSheet);
    return this.#sheets;
  }

  /** That they were read, by path. */
  seen(): Readonly<Record<string, SeenFile>> {
    return Object.fromEntries(
      [...this.#files].map(([path, { hash, mark, fault, sources }]) => [
        path,
        {
          hash,
          ...(mark === undefined ? {} : { mark }),
          ...(fault === undefined ? {} : { fault }),
          ...(sources === undefined ? {} : { sources }),
        },
      ]),
    );
  }

  #detailsNow(): readonly FileWithDetail[] {
    return [...this.#files].flatMap(([path, { digest, names }]) =>
      digest === undefined ? [] : [[path, { digest, ...(names === undefined ? {} : { names }) }] as const],
    );
  }

  put(path: string, file: FileRecord): void {
    const known = this.#files.get(path);
    const { digest, names, ...seen } = file;
    const kept = {
      ...seen,
      ...(digest === undefined ? {} : { digest: keptIfSame(digest, known?.digest) }),
      ...(names === undefined ? {} : { names }),
    };
    this.#compare(path, known, kept);
    this.#files.set(path, kept);
    if (known === undefined) this.#sheets = undefined;
  }

  remove(path: string): void {
    this.#compare(path, this.#files.get(path), undefined);
    if (this.#files.delete(path)) this.#sheets = undefined;
  }

  #compare(path: string, before: Partial<FileRecord> = {}, now: Partial<FileRecord> = {}): void {
    const isMeant = before.digest !== now.digest;
    const isNamed = before.names !== now.names;
    if (isMeant) this.isPlanned = false;
    if (isNamed) this.#names = this.#namesNow();
    if (isMeant || isNamed) this.#areDetailsNew = true;
    if (before.hash !== now.hash) this.#changed.add(path);
  }

  /** The paths of files that were not the same before, since this was asked for last. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Whether a file is as it is known. One that is, but was touched, is known by its new mark from now on. @param real the root without links */
  isAsOnDisk(path: string, real: string): boolean {
    const known = this.#files.get(path);
    if (known === undefined || known.fault !== undefined) return false;
    const mark = fileMark(real, path);
    if (mark !== undefined && mark === known.mark) return true;
    const { file, fault } = readSource(real, path);
    if (file === undefined || fault !== undefined || sha256(file.text) !== known.hash) return false;
    if (mark !== undefined) this.#files.set(path, { ...known, mark });
    return true;
  }

  /** Those that are there and can be read, with their hashes. */
  hashesOf(paths: readonly string[]): readonly (readonly [path: string, hash: string])[] {
    return paths.flatMap((path) => {
      const file = this.#files.get(path);
      return file === undefined || file.hash === '' ? [] : [[path, file.hash] as const];
    });
  }

  digests(): readonly FileDigest[] {
    return [...this.#files.values()].flatMap(({ digest }) => digest ?? []);
  }

  faults(): readonly Diagnostic[] {
    return [...this.#files.values()].flatMap(({ fault }) => fault ?? []);
  }

  /** Their names, which are read when they are asked for; the same function as long as all names are the same. */
  names(): NamesOfFiles {
    return this.#names;
  }

  #namesNow(): NamesOfFiles {
    return (tell) => {
      const take = (_path: string, { names }: Partial<FileRecord>): void => {
        if (names !== undefined) tell(openNames(names));
      };
      if (this.#isOpen) for (const [path, file] of this.#files) take(path, file);
      // Of what was put away, the names alone are taken, one file after the other.
      const stands = this.#isOpen || eachDetail(this.#root, this.#details, take);
      invariant(stands, 'The names of files were asked for, and what was read in them is gone.');
    };
  }
}

/** The ids of a file as it is held (`FileDetail`). */
export function openNames(names: string): FileNames {
  return JSON.parse(names) as FileNames;
}

/** Tells the ids of every file, for editors, one file after the other. */
export type NamesOfFiles = (tell: (names: FileNames) => void) => void;

function keptIfSame<T extends object>(now: T, before: T | undefined): T {
  return before !== undefined && JSON.stringify(now) === JSON.stringify(before) ? before : now;
}
