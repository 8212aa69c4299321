import { lstatSync, readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** Systems that tell of everything below a folder themselves. */
const TOLD_BY_SYSTEM = new Set<NodeJS.Platform>(['darwin', 'win32']);

/** Hears of a file by its path below the tree, with forward slashes; of nothing when anything below may have changed. */
type HearOfFile = (path: string | undefined) => void;

/** A folder that went meanwhile or may not be read: the build tells of it, and it is looked at again when that changes. */
const MISSING = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR']);

/** Before the path of a file that a link leads to, where folders have their id. */
const FILE = 'file ';

/** A folder, or a link to a file. */
interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it is; of a link, which file. */
  readonly id: string;
}

/**
 * A folder that is watched with all that is below it. On Linux each folder is watched by itself, and no file: of a file that is put in the
 * place of another, as most editors save, Node's own watching of a whole tree tells once, and then never again of that name. Each folder
 * is watched once, by whatever links it is reached; of one with several ways to it, only that anything may have changed is told.
 * Why it is no library's: decision 0029.
 */
export class WatchedTree {
  readonly #root: string;
  readonly #isLeftOut: (path: string) => boolean;
  readonly #hear: HearOfFile;
  readonly #failed: () => void;
  /** By the path below the tree, empty for the tree itself: folders, and links to files. */
  readonly #watched = new Map<string, Watched>();
  readonly #ids = new Set<string>();
  /** Folders that more than one way leads to. */
  readonly #shared = new Set<string>();

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
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
    this.#ids.clear();
    this.#shared.clear();
  }

  /** Watches a folder and those in it, unless that is done. */
  #add(folder: string): void {
    const path = join(this.#root, folder);
    const id = folderId(path);
    if (id === undefined || this.#isLeftOut(folder)) return;
    if (!this.#watched.has(folder)) {
      // A link may lead to a folder that is watched already, or around.
      if (this.#ids.has(id)) {
        this.#shared.add(id);
        return;
      }
      const recursive = TOLD_BY_SYSTEM.has(process.platform);
      this.#keep(
        folder,
        id,
        watch(path, { recursive }, (_event, name) => this.#changed(folder, name)),
      );
      if (recursive) return;
    }
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory() || entry.isSymbolicLink()) this.#addBelow(below(folder, entry.name));
  }

  #addBelow(path: string): void {
    try {
      if (folderId(join(this.#root, path)) === undefined) this.#addLinked(path);
      else this.#add(path);
    } catch (error) {
      this.#drop(path);
      if (!(error instanceof Error && 'code' in error && MISSING.has(String(error.code)))) throw error;
    }
  }

  /** A link to a file: what it leads to is heard of where it stands. */
  #addLinked(path: string): void {
    const target = realpathSync(join(this.#root, path));
    if (this.#watched.has(path) || this.#isLeftOut(path)) return;
    const isTold = (name: string | null): boolean => name === null || name === basename(target);
    const watcher = watch(dirname(target), (_event, name) => {
      if (isTold(name)) this.#hear(path);
    });
    this.#keep(path, FILE + target, watcher);
  }

  #keep(path: string, id: string, watcher: FSWatcher): void {
    watcher.on('error', () => (path === '' ? this.#failed() : this.#renew(path)));
    this.#watched.set(path, { watcher, id });
    this.#ids.add(id);
  }

  #changed(folder: string, name: string | null): void {
    if (name === null) {
      this.#hear(undefined);
      return;
    }
    const path = below(folder, name.split(sep).join('/'));
    if (this.#isLeftOut(path)) return;
    if (!TOLD_BY_SYSTEM.has(process.platform) && this.#isOther(path)) this.#renew(path);
    else this.#hear(this.#isShared(path) ? undefined : path);
  }

  /** Whether a folder came, went, or took the place of another; or something happened to a link. */
  #isOther(path: string): boolean {
    const [known, full] = [this.#watched.get(path)?.id, join(this.#root, path)];
    return known?.startsWith(FILE) === true || isLink(full) || folderId(full) !== known;
  }

  #isShared(path: string): boolean {
    if (this.#shared.size === 0) return false;
    const parts = path.split('/');
    return parts.some((_part, at) =>
      this.#shared.has(this.#watched.get(parts.slice(0, at).join('/'))?.id ?? ''),
    );
  }

  /** What was reached by way of what is gone may be reached by another one, so all is looked at. */
  #renew(path: string): void {
    this.#drop(path);
    this.#shared.clear();
    try {
      this.#addBelow('');
    } catch {
      this.#failed();
      return;
    }
    // What came into a new folder before it was watched was not told of.
    this.#hear(undefined);
  }

  #drop(folder: string): void {
    for (const [path, { watcher, id }] of this.#watched) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watched.delete(path);
      this.#ids.delete(id);
    }
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Which folder it is, and who may read it: of one that may not be read nothing is heard, without a word. Undefined for anything else. */
export function folderId(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() === true ? [found.dev, found.ino, found.mode].join(':') : undefined;
}
