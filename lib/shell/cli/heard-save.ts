import { statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** An editor saves in several steps, and some save several files at once: so long after the first of it a save counts as whole. */
const QUIET_MS = 25;
/** So soon it is read and compiled already, for it is whole as a rule; what comes of it later is waited for then (`Saves.isWhole`). */
const BEGIN_MS = 5;

/** The paths that were heard of; undefined when any may have changed. */
type Heard = () => readonly string[] | undefined;

/** A save: what is heard of within a short time. It is read early, for it is whole as a rule (decision 0031). */
export class HeardSave {
  readonly #root: string;
  readonly #mayBeCut: boolean;
  readonly #lastsMs: number;
  readonly #heardMs = performance.now();
  /** By the clock of files. */
  readonly #heardAt = Date.now();
  /** Path → its mark when it was read. */
  #read: ReadonlyMap<string, string> = new Map();
  #whole: Promise<boolean> | undefined;
  /** Whether more of it came after it was read. */
  isCut = false;

  /**
   * @param mayBeCut false for what is not read before it is whole
   * @param lastsMs how long what changes belongs to it
   */
  constructor(root: string, mayBeCut: boolean, lastsMs: number) {
    this.#root = root;
    this.#mayBeCut = mayBeCut;
    this.#lastsMs = lastsMs;
  }

  /** Waits until it may be read. @param heard until then */
  async begin(heard: Heard): Promise<void> {
    if (this.#mayBeCut) await wait(BEGIN_MS);
    if (!this.#mayBeCut || (heard() ?? []).some((path) => isUnderWay(join(this.#root, path))))
      await this.#quiet();
    this.#read = new Map((heard() ?? []).map((path) => [path, markOf(join(this.#root, path))]));
  }

  /** As of `Saves.isWhole`. @param heard since it was read */
  isWhole(heard: Heard): Promise<boolean> {
    this.#whole ??= this.#waited(heard);
    return this.#whole;
  }

  async #waited(heard: Heard): Promise<boolean> {
    if (!this.#mayBeCut) return true;
    await this.#quiet();
    // What came while this thread was busy is heard of in the turn after next.
    await turn();
    await turn();
    this.isCut = heard()?.some((path) => this.#isMoreOfIt(path)) ?? true;
    return !this.isCut;
  }

  /** Whether it changed after it was read, however late that is heard of: a thread that compiles hears nothing, and of one change it may hear twice. */
  #isMoreOfIt(name: string): boolean {
    const path = join(this.#root, name);
    if (this.#read.get(name) === markOf(path)) return false;
    return (found(path)?.ctimeMs ?? this.#heardAt) - this.#heardAt < this.#lastsMs;
  }

  async #quiet(): Promise<void> {
    const left = this.#heardMs + QUIET_MS - performance.now();
    if (left > 0) await wait(left);
  }
}

/** A file that is not there, or empty: most editors empty it, or put another in its place, before it is whole. */
function isUnderWay(path: string): boolean {
  return (found(path)?.size ?? 0) === 0;
}

/** What a change of a file changes; empty when it is gone. */
function markOf(path: string): string {
  const file = found(path);
  return file === undefined ? '' : [file.ino, file.size, file.mtimeMs, file.ctimeMs].join(':');
}

/** Undefined when it is gone, or may not be read. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
