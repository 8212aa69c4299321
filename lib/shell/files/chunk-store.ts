/** The chunks of compiled banks, opened when they are asked for; the last ones are held. */
import { readFile } from 'node:fs/promises';
import type { BankChunk } from '#lib/bank/chunk.ts';
import { nameOf } from '#lib/bank/course-index.ts';
import { BankError, parseBankFile } from './bank-error.ts';
import { bankFiles, chunkSchema } from './bank-files.ts';

/** Characters of JSON that are held, some 2.5 times as many bytes of memory: some 500 lessons of 28 items. */
const HELD_CHARACTERS = 48_000_000;
/** Chunks read at the same time: enough to keep the disk busy, few enough to leave file handles to others. */
const READS_AT_ONCE = 32;

interface HeldChunk {
  readonly chunk: Promise<BankChunk>;
  /** Known once it is read. */
  characters: number;
}

interface Shelf {
  /** By path, the one that was asked for last stands last. A path names what stands in it, so that banks share them. */
  readonly held: Map<string, HeldChunk>;
  characters: number;
}

const SLOT = Symbol.for('stemma.chunks');

/** One for the process: pages and routes are bundles of their own, each with this module. */
const shelf = ((globalThis as { [SLOT]?: Shelf })[SLOT] ??= { held: new Map(), characters: 0 });

/**
 * The chunks of these hashes, in their order.
 * @throws BankError when one is not there, or is not what its name says
 */
export async function openChunks(root: string, hashes: readonly string[]): Promise<readonly BankChunk[]> {
  return inTurns(hashes, (hash) => openChunk(bankFiles(root).chunk(hash)));
}

/**
 * Looks whether the files of these hashes hold what their names say; keeps none of them.
 * @throws BankError for the first one that does not
 */
export async function verifyChunks(root: string, hashes: readonly string[]): Promise<void> {
  await inTurns(hashes, async (hash) => {
    await readNamed(bankFiles(root).chunk(hash), hash);
  });
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

async function openChunk(path: string): Promise<BankChunk> {
  const known = shelf.held.get(path);
  if (known !== undefined) {
    shelf.held.delete(path);
    shelf.held.set(path, known);
    return known.chunk;
  }
  const opening = readChunk(path);
  const entry: HeldChunk = { chunk: opening.then(({ chunk }) => chunk), characters: 0 };
  shelf.held.set(path, entry);
  try {
    const { chunk, length } = await opening;
    if (shelf.held.get(path) === entry) keep(entry, length);
    return chunk;
  } catch (error) {
    // The next one who asks tries anew.
    if (shelf.held.get(path) === entry) shelf.held.delete(path);
    throw error;
  }
}

async function readChunk(path: string): Promise<{ readonly chunk: BankChunk; readonly length: number }> {
  const hash = path.slice(-'.json'.length - 32, -'.json'.length);
  const text = await readNamed(path, hash);
  // The schema sees the outer shape; the inside is ours, written under its own hash.
  const chunk = parseBankFile(chunkSchema, text, path) as unknown as BankChunk;
  return { chunk, length: text.length };
}

/** Counts an entry, and lets go of those that were asked for longest ago while there are too many. */
function keep(entry: HeldChunk, length: number): void {
  entry.characters = length;
  shelf.characters += length;
  for (const [path, oldest] of shelf.held) {
    if (shelf.characters <= HELD_CHARACTERS) return;
    // One that is still being read counts nothing yet.
    if (oldest.characters === 0 || oldest === entry) continue;
    shelf.held.delete(path);
    shelf.characters -= oldest.characters;
  }
}

async function inTurns<T>(hashes: readonly string[], work: (hash: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let first = 0; first < hashes.length; first += READS_AT_ONCE)
    done.push(...(await Promise.all(hashes.slice(first, first + READS_AT_ONCE).map(work))));
  return done;
}
