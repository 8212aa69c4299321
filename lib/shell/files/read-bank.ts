/** Reads the compiled bank that `stemma build` wrote, and follows it when a new one takes its place. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Bank } from '#lib/bank/bank.ts';
import type { BankChunk } from '#lib/bank/chunk.ts';
import { bankFiles, chunkSchema, headerSchema, pointerSchema } from './bank-files.ts';

/** There is no bank to serve, or it cannot be read; the message says what to do. */
export class BankError extends Error {
  override readonly name = 'BankError';
}

interface Held {
  readonly pointer: string;
  readonly bank: Promise<Bank>;
  /** By path, which names what stands in it: the next bank takes those that it shares. */
  readonly chunks: Map<string, Promise<BankChunk>>;
}

/** Root → the bank its pointer named when it was last read. */
const held = new Map<string, Held>();

/** Chunks read at the same time: enough to keep the disk busy, few enough to leave file handles to others. */
const READS_AT_ONCE = 32;

/**
 * The current bank below `root`. Reads the small pointer file every time, and the bank only when the pointer changed.
 * While a new bank is written, and when it cannot be read, the old one is answered.
 * @throws BankError when there is no bank, or the first one cannot be read
 */
export async function readBank(root: string): Promise<Bank> {
  const pointer = await readPointer(root);
  const known = held.get(root);
  if (known?.pointer === pointer) return known.bank;
  const chunks = new Map<string, Promise<BankChunk>>();
  const loaded = load(root, pointer, { known: known?.chunks, chunks });
  const bank = known === undefined ? loaded : loaded.catch((error: unknown) => goOn(known, pointer, error));
  held.set(root, { pointer, bank, chunks });
  // The next reader tries anew.
  loaded.catch(() => {
    if (held.get(root)?.bank !== bank) return;
    if (known === undefined) held.delete(root);
    else held.set(root, known);
  });
  return bank;
}

/** The last pointer whose bank could not be read: it is told of once. */
let complainedOf = '';

/** Learners go on with the bank that was served until now; whoever runs the server reads why. */
function goOn(known: Held, pointer: string, error: unknown): Promise<Bank> {
  if (complainedOf !== pointer) console.error('The bank before is served still.', error);
  complainedOf = pointer;
  return known.bank;
}

async function readPointer(root: string): Promise<string> {
  try {
    return await readFile(bankFiles(root).pointer, 'utf8');
  } catch (cause) {
    throw new BankError(`There is no compiled bank below ${root}: run npm run -s stemma -- build`, { cause });
  }
}

/** The chunks of the bank before, and where those of this one are put. */
interface HeldChunks {
  readonly known: Held['chunks'] | undefined;
  readonly chunks: Held['chunks'];
}

async function load(root: string, pointer: string, own: HeldChunks): Promise<Bank> {
  const files = bankFiles(root);
  const { revision } = parse(pointerSchema, pointer, files.pointer);
  const path = files.header(revision);
  const header = parse(headerSchema, await readWhole(path), path);
  const chunks = await readChunks(
    header.lessons.map(({ chunk }) => files.chunk(chunk)),
    own,
  );
  return {
    revision: header.revision,
    engine: header.engine,
    courses: header.courses,
    lessons: chunks.map(({ lesson }) => lesson),
    quizzes: header.quizzes,
    names: header.names,
    items: chunks.flatMap(({ items }) => items),
    traits: Object.fromEntries(chunks.flatMap(({ traits }) => Object.entries(traits))),
  };
}

async function readChunks(
  paths: readonly string[],
  { known, chunks: all }: HeldChunks,
): Promise<readonly BankChunk[]> {
  const take = (path: string): Promise<BankChunk> => {
    const chunk = known?.get(path) ?? readChunk(path);
    all.set(path, chunk);
    return chunk;
  };
  const chunks: BankChunk[] = [];
  for (let first = 0; first < paths.length; first += READS_AT_ONCE) {
    chunks.push(...(await Promise.all(paths.slice(first, first + READS_AT_ONCE).map(take))));
  }
  return chunks;
}

async function readChunk(path: string): Promise<BankChunk> {
  // The schema sees the outer shape; the inside is ours, written under its own hash.
  return parse(chunkSchema, await readWhole(path), path) as unknown as BankChunk;
}

async function readWhole(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function parse<T extends z.ZodType>(schema: T, text: string, path: string): z.output<T> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): BankError {
  return new BankError(`The compiled bank cannot be read (${path}): run npm run -s stemma -- build`, {
    cause,
  });
}
