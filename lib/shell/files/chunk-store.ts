/** The chunks of compiled banks, opened when they are asked for; the last ones are held. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BankChunk } from '#lib/bank/chunk.ts';
import { nameOf } from '#lib/bank/course-index.ts';
import { BankError, parseBankFile } from './bank-error.ts';
import { bankFiles, chunkSchema } from './bank-files.ts';
import { ChunkShelf, type ReadChunk } from './chunk-shelf.ts';

/** Characters of JSON that are held: some 500 lessons of 28 items. */
const HELD_CHARACTERS = 48_000_000;
/** Chunks read at the same time: enough to keep the disk busy, few enough to leave file handles to others. */
const READS_AT_ONCE = 32;

const SLOT = Symbol.for('stemma.chunks');

/** One for the process: pages and routes are bundles of their own, each with this module. A path names what stands in it. */
const shelf = ((globalThis as { [SLOT]?: ChunkShelf })[SLOT] ??= new ChunkShelf(HELD_CHARACTERS));

/**
 * The chunks of these hashes, in their order.
 * @throws BankError when one is not there, or is not what its name says
 */
export async function openChunks(root: string, hashes: readonly string[]): Promise<readonly BankChunk[]> {
  return inTurns(hashes, (hash) => {
    const path = bankFiles(root).chunk(hash);
    return shelf.open(path, () => readChunk(path, hash));
  });
}

/** A file of the bank, and the hash of what stands in it. */
export interface NamedFile {
  readonly path: string;
  readonly hash: string;
}

/** Looks whether files stand, and not into them. @throws BankError for one that does not */
export async function findFiles(files: readonly NamedFile[]): Promise<void> {
  for (const [folder, own] of Map.groupBy(files, ({ path }) => dirname(path))) {
    // A folder that is not there has no files.
    const there = new Set(await readdir(folder).catch(() => []));
    const lost = own.find(({ path }) => !there.has(basename(path)));
    if (lost !== undefined) throw new BankError(lost.path);
  }
}

/**
 * Looks whether files hold what their names say; keeps none of them.
 * @throws BankError for one that does not; what the signal says when it is stopped
 */
export async function verifyFiles(
  files: readonly NamedFile[],
  atOnce = READS_AT_ONCE,
  signal?: AbortSignal,
): Promise<void> {
  const verify = async ({ path, hash }: NamedFile): Promise<void> => {
    signal?.throwIfAborted();
    await readNamed(path, hash);
  };
  await inTurns(files, verify, atOnce);
}

/** The text of a file, which its name is the hash of. @throws BankError when it is not there, or another */
export async function readNamed(path: string, hash: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new BankError(path, { cause });
  }
  if (nameOf(text) !== hash) throw new BankError(path);
  return text;
}

async function readChunk(path: string, hash: string): Promise<ReadChunk> {
  const text = await readNamed(path, hash);
  // The schema sees the outer shape; the inside is ours, written under its own hash.
  const chunk = parseBankFile(chunkSchema, text, path) as unknown as BankChunk;
  return { chunk, characters: text.length };
}

async function inTurns<T, Done>(
  all: readonly T[],
  work: (one: T) => Promise<Done>,
  atOnce = READS_AT_ONCE,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let first = 0; first < all.length; first += atOnce)
    done.push(...(await Promise.all(all.slice(first, first + atOnce).map(work))));
  return done;
}
