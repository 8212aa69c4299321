import { sha256 } from '#lib/base/hash.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { FileDigest } from '#lib/bank/shards/plan-shards.ts';
import type { FileNames } from '#lib/content/editor/join-names.ts';
import { fileMark } from '#lib/shell/files/file-mark.ts';
import { readSource } from '#lib/shell/files/read-content.ts';
import type { FileRecord } from './shard-record.ts';

/**
 * The files below a root as they were read last. What is the same of one that was read again stays the same object, so that what
 * was made from that still holds.
 */
export class KnownFiles {
  readonly #files: Map<string, FileRecord>;
  /** Whether the plan of shards is made from what the files are to it now. */
  isPlanned: boolean;
  #names: readonly FileNames[] | undefined;
  #changed = new Set<string>();

  constructor(files: Readonly<Record<string, FileRecord>>, isPlanned: boolean) {
    this.#files = new Map(Object.entries(files));
    this.isPlanned = isPlanned;
  }

  get(path: string): FileRecord | undefined {
    return this.#files.get(path);
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  /** By path. */
  all(): Readonly<Record<string, FileRecord>> {
    return Object.fromEntries(this.#files);
  }

  put(path: string, file: FileRecord): void {
    const known = this.#files.get(path);
    const { digest, names, ...seen } = file;
    const kept = {
      ...seen,
      ...(digest === undefined ? {} : { digest: keptIfSame(digest, known?.digest) }),
      ...(names === undefined ? {} : { names: keptIfSame(names, known?.names) }),
    };
    this.#compare(path, known, kept);
    this.#files.set(path, kept);
  }

  remove(path: string): void {
    this.#compare(path, this.#files.get(path), undefined);
    this.#files.delete(path);
  }

  #compare(path: string, before: FileRecord | undefined, now: FileRecord | undefined): void {
    if (before?.digest !== now?.digest) this.isPlanned = false;
    if (before?.names !== now?.names) this.#names = undefined;
    if (before?.hash !== now?.hash) this.#changed.add(path);
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

  /** The same list as long as all names are the same. */
  names(): readonly FileNames[] {
    this.#names ??= [...this.#files.values()].flatMap(({ names }) => names ?? []);
    return this.#names;
  }
}

function keptIfSame<T extends object>(now: T, before: T | undefined): T {
  return before !== undefined && JSON.stringify(now) === JSON.stringify(before) ? before : now;
}
