import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CourseIndex } from '#lib/bank/course-index.ts';
import { bankFiles } from './bank-files.ts';

/** The files of a bank that stood below a root when it was looked at last. A folder is listed whole, since asking for each of 10,000 files takes longer. */
export class StandingFiles {
  readonly #chunks: Folder;
  readonly #outlines: Folder;
  readonly #slices: Folder;
  readonly #words: Folder;

  constructor(root: string) {
    const { chunk, outlines, slice, words } = bankFiles(root);
    this.#chunks = new Folder(chunk);
    this.#outlines = new Folder(outlines);
    this.#slices = new Folder(slice);
    this.#words = new Folder(words);
  }

  /** Looks again. @returns whether everything stands that stood the last time; false the first time */
  look(): boolean {
    const folders = [this.#chunks, this.#outlines, this.#slices, this.#words];
    return folders.map((folder) => folder.look()).every((isWhole) => isWhole);
  }

  /** Whether the chunk of a lesson stands. */
  hasChunk(hash: string): boolean {
    return this.#chunks.has(hash);
  }

  /** Whether the indexes of a course stand. */
  hasIndex({ outlines, slices, words }: CourseIndex): boolean {
    return (
      this.#outlines.has(outlines) &&
      this.#words.has(words) &&
      slices.every(({ hash }) => this.#slices.has(hash))
    );
  }
}

/** A folder of files with the hash of what stands in each as its name. */
class Folder {
  readonly #path: string;
  /** As they were listed. */
  #names: readonly string[] | undefined;
  #known = new Set<string>();

  constructor(pathOf: (hash: string) => string) {
    this.#path = dirname(pathOf('x'));
  }

  look(): boolean {
    const before = this.#names;
    const names = existsSync(this.#path) ? readdirSync(this.#path) : [];
    this.#names = names;
    const anew = before === undefined ? undefined : addedTo(before, names);
    if (anew === undefined) this.#known = new Set(names);
    else for (const name of anew) this.#known.add(name);
    return anew !== undefined;
  }

  has(hash: string): boolean {
    return this.#known.has(`${hash}.json`);
  }
}

/** What came between the names of a list; undefined when one of them is gone, or stands elsewhere. */
function addedTo(before: readonly string[], names: readonly string[]): readonly string[] | undefined {
  const added: string[] = [];
  let at = 0;
  for (const name of names)
    if (name === before[at]) at += 1;
    else added.push(name);
  return at === before.length ? added : undefined;
}
