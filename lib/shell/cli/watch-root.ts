import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HeardSave } from './heard-save.ts';
import { folderId, WatchedTree } from './watched-tree.ts';

const FOLDERS = ['content', 'quizzes'] as const;
/** Written by the build itself. */
const SHEETS = /^sheets(?:\/|$)/u;
/** A name that is no content. */
const HIDDEN = /(?:^|\/)\.[^/]*$/u;
/** What changed after so long is another save, and what was compiled of this one is shown first. Chosen: less than a pause between two saves by hand. */
const SAME_SAVE_MS = 200;
/** After which it is tried again to watch what the system did not let be watched. */
const AGAIN_MS = 1000;
/** So long after a build nothing is done ahead: who saves twice in a row waits for nothing else. Chosen: longer than most builds after a save. */
export const IDLE_MS = 300;

/** Saves since a build began. */
export interface Saves {
  readonly isSaved: () => boolean;
  /** Waits for the next one, so many milliseconds at most. @returns whether there is any */
  readonly isSavedWithin: (ms: number) => Promise<boolean>;
  /**
   * Waits until the save that is built may be taken for whole; asked again it says the same.
   * @returns false when more of it came since the build began, which has to show nothing of what it read then: it is called again.
   *   Never twice in a row
   */
  readonly isWhole: () => Promise<boolean>;
}

/**
 * Builds, and builds again after each change of an author's file, one build at a time. Resolves once it is ended. Folders that go
 * and come back, as when a branch is changed, are watched again.
 *
 * @param build reports by itself what it finds; is given the paths that changed since the build before, below the root with
 *   forward slashes, or nothing when any may have; and asks whether something was saved meanwhile, or is within so many milliseconds,
 *   so that what it does ahead keeps no save waiting
 * @param sameSaveMs how long what comes is taken for more of the same save
 * @throws what `build` throws
 */
export async function watchRoot(
  root: string,
  build: (changed: readonly string[] | undefined, saves: Saves) => Promise<void> | void,
  ended: AbortSignal,
  sameSaveMs = SAME_SAVE_MS,
): Promise<void> {
  const paths = new Set<string>();
  let isAny = true;
  let changed = Promise.withResolvers<unknown>();
  const folders = FOLDERS.map(
    (folder) =>
      new WatchedFolder(root, folder, (path) => {
        if (path === undefined) isAny = true;
        else paths.add(path);
        changed.resolve(undefined);
      }),
  );
  const renew = (): void => {
    for (const folder of folders) folder.renew();
  };
  const above = folderId(root) === undefined ? undefined : watch(root, renew).on('error', renew);
  renew();
  ended.addEventListener('abort', () => changed.resolve(undefined));
  const heard = (): readonly string[] | undefined => (isAny ? undefined : [...paths]);
  const isSaved = (): boolean => isAny || paths.size > 0 || ended.aborted;
  const isSavedWithin = async (ms: number): Promise<boolean> => {
    await Promise.race([changed.promise, wait(ms, undefined, { ref: false })]);
    return isSaved();
  };
  let save = new HeardSave(root, false, sameSaveMs);
  try {
    while (!ended.aborted) {
      changed = Promise.withResolvers();
      const known = heard();
      paths.clear();
      isAny = false;
      const built = save;
      await build(known, { isSaved, isSavedWithin, isWhole: () => built.isWhole(heard) });
      // What came while its folder was made is not told of by everything that watches.
      renew();
      await changed.promise;
      save = new HeardSave(root, !built.isCut, sameSaveMs);
      await save.begin(heard);
    }
  } finally {
    above?.close();
    for (const folder of folders) folder.close();
  }
}

/** Hears of a path that changed, or that any may have. */
type Hear = (path: string | undefined) => void;

/** A folder of authors' files below a root, whether it is there or not. */
class WatchedFolder {
  readonly #root: string;
  readonly #name: (typeof FOLDERS)[number];
  readonly #hear: Hear;
  /** What tells the folder that is watched from another of its name; undefined while there is none. */
  #id: string | undefined;
  #tree: WatchedTree | undefined;
  /** Runs while the folder could not be watched; until it ends, nothing is tried. */
  #again: NodeJS.Timeout | undefined;

  constructor(root: string, name: (typeof FOLDERS)[number], hear: Hear) {
    this.#root = root;
    this.#name = name;
    this.#hear = hear;
  }

  /** Looks whether it is another folder now, or gone. */
  renew(): void {
    const path = join(this.#root, this.#name);
    const id = folderId(path);
    if (id === this.#id || this.#again !== undefined) return;
    this.close();
    if (id !== undefined && !this.#watch(path)) return;
    this.#id = id;
    if (id === undefined || this.#hasFiles(path)) this.#hear(undefined);
  }

  close(): void {
    this.#tree?.close();
    this.#tree = undefined;
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  /** @returns false when the system does not let it; then it is tried again, and nothing is built for that alone */
  #watch(path: string): boolean {
    try {
      const failed = (): void => {
        this.#tryAgain();
        this.#hear(undefined);
      };
      const hear = (file: string | undefined): void =>
        this.#hear(file === undefined ? undefined : `${this.#name}/${file}`);
      this.#tree = new WatchedTree(path, (below) => this.#isLeftOut(below), hear, failed);
      return true;
    } catch {
      this.#tryAgain();
      return false;
    }
  }

  #tryAgain(): void {
    this.close();
    this.#id = undefined;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      this.renew();
    }, AGAIN_MS);
  }

  /** Whether there is anything in it but what the build wrote. */
  #hasFiles(path: string): boolean {
    if (this.#name !== 'quizzes') return true;
    try {
      return readdirSync(path).some((name) => !SHEETS.test(name));
    } catch {
      // It went meanwhile, or may not be read: the build tells of that.
      return true;
    }
  }

  /** What a build writes itself, and what an editor writes beside a file while it is open. */
  #isLeftOut(path: string): boolean {
    return HIDDEN.test(path) || (this.#name === 'quizzes' && SHEETS.test(path));
  }
}
