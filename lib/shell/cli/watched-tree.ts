import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Systems that tell of everything below a folder themselves. */
const TOLD_BY_SYSTEM = new Set<NodeJS.Platform>(['darwin', 'win32']);

/** Hears of a file by its path below the tree, with forward slashes; of nothing when anything below may have changed. */
export type HearOfFile = (path: string | undefined) => void;

/**
 * A folder that is watched with all that is below it. On Linux each folder is watched by itself, and no file: of a file that is put in the
 * place of another, as most editors save, Node's own watching of a whole tree tells once, and then never again of that name.
 */
export class WatchedTree {
  readonly #root: string;
  readonly #hear: HearOfFile;
  readonly #failed: () => void;
  /** By the path of the folder below the tree, empty for the tree itself. */
  readonly #folders = new Map<string, { readonly watcher: FSWatcher; readonly id: string }>();
  readonly #ids = new Set<string>();
  readonly #isLeftOut: (path: string) => boolean;

  /**
   * @param isLeftOut of a path below the tree: nothing is heard of it, nor of what is below
   * @param failed hears that the system watches the tree no longer
   * @throws Error when the system does not let the folder itself be watched
   */
  constructor(root: string, isLeftOut: (path: string) => boolean, hear: HearOfFile, failed: () => void) {
    this.#root = root;
    this.#isLeftOut = isLeftOut;
    this.#hear = hear;
    this.#failed = failed;
    try {
      this.#add('');
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
    this.#ids.clear();
  }

  /** Watches a folder and those in it. */
  #add(folder: string): void {
    const path = join(this.#root, folder);
    const id = folderId(path);
    // A link may lead to a folder that is watched already, or around.
    if (id === undefined || this.#ids.has(id) || this.#isLeftOut(folder)) return;
    const recursive = TOLD_BY_SYSTEM.has(process.platform);
    const watcher = watch(path, { recursive }, (_event, name) => this.#changed(folder, name));
    watcher.on('error', () => (folder === '' ? this.#failed() : this.#gone(folder)));
    this.#folders.set(folder, { watcher, id });
    this.#ids.add(id);
    if (recursive) return;
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory() || entry.isSymbolicLink()) this.#addBelow(below(folder, entry.name));
  }

  /** One that may not be read is told of by the build, and looked at again when that changes. */
  #addBelow(folder: string): void {
    try {
      this.#add(folder);
    } catch {
      this.#drop(folder);
    }
  }

  #changed(folder: string, name: string | null): void {
    if (name === null) {
      this.#hear(undefined);
      return;
    }
    const path = below(folder, name.split(sep).join('/'));
    if (this.#isLeftOut(path)) return;
    if (TOLD_BY_SYSTEM.has(process.platform)) this.#hear(path);
    else if (this.#isOtherFolder(path)) {
      this.#drop(path);
      this.#addBelow(path);
      // What came into a new folder before it was watched was not told of.
      this.#hear(undefined);
    } else this.#hear(path);
  }

  /** Whether a folder came, went, or took the place of another. */
  #isOtherFolder(path: string): boolean {
    return folderId(join(this.#root, path)) !== this.#folders.get(path)?.id;
  }

  #gone(folder: string): void {
    this.#drop(folder);
    this.#hear(undefined);
  }

  #drop(folder: string): void {
    for (const [path, { watcher, id }] of this.#folders) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#folders.delete(path);
      this.#ids.delete(id);
    }
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Which folder it is, and who may read it: of one that may not be read nothing is heard, without a word. Undefined for anything else. */
export function folderId(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() === true ? [found.dev, found.ino, found.mode].join(':') : undefined;
}
