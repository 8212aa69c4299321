/**
 * Reads the compiled bank that `stemma build` wrote, and follows it when a new one takes its place. Its header and the outlines of
 * its lessons are held; the lessons are opened when they are asked for (`chunk-store.ts`).
 */
import { readFile } from 'node:fs/promises';
import type { Bank } from '#lib/bank/bank.ts';
import { lessonKey, type LessonName, type LessonOutline } from '#lib/bank/lesson-outline.ts';
import { joinChunks, type ServedBank } from '#lib/bank/served-bank.ts';
import type { SearchDocument } from '#lib/search/find/search-index.ts';
import type { SearchedBank } from '#lib/search/searched-bank.ts';
import type { SliceWords } from '#lib/search/slice-words.ts';
import { BankError, parseBankFile } from './bank-error.ts';
import {
  bankFiles,
  headerSchema,
  outlinesSchema,
  pointerSchema,
  sliceSchema,
  wordsSchema,
  type BankHeader,
} from './bank-files.ts';
import { findFiles, openChunks, readNamed, verifyFiles, type NamedFile } from './chunk-store.ts';

/** A bank below a root: what is served of it, and what may be searched. */
export type FiledBank = ServedBank & SearchedBank;

interface Held {
  readonly pointer: string;
  readonly bank: Promise<FiledBank>;
  /** What was found whole when this bank was read: the next one looks at the others only. */
  readonly sound: SoundFiles;
}

interface SoundFiles {
  /** Hashes of lessons, and of what is searched. */
  readonly hashes: Set<string>;
  /** By their hash. */
  readonly outlines: Map<string, readonly LessonOutline[]>;
}

const SLOT = Symbol.for('stemma.banks');

/** Root → the bank its pointer named when it was last read. One for the process: see `chunk-store.ts`. */
const held = ((globalThis as { [SLOT]?: Map<string, Held> })[SLOT] ??= new Map<string, Held>());

/**
 * The current bank below `root`. Reads the small pointer file every time, and the bank only when the pointer changed. While a
 * new bank is written, and when one of its files is not what its name says, the old one is answered. Of the first bank of a process
 * it is only seen that all of its files stand (`verifyBank` looks into them); one that is not what its name says is not opened.
 * @throws BankError when there is no bank, or the first one cannot be read
 */
export async function readBank(root: string): Promise<FiledBank> {
  const pointer = await readPointer(root);
  const known = held.get(root);
  if (known?.pointer === pointer) return known.bank;
  const sound: SoundFiles = { hashes: new Set(), outlines: new Map() };
  const loaded = load(root, pointer, known?.sound, sound);
  const bank = known === undefined ? loaded : loaded.catch((error: unknown) => goOn(known, pointer, error));
  held.set(root, { pointer, bank, sound });
  // The next reader tries anew.
  loaded.catch(() => {
    if (held.get(root)?.bank !== bank) return;
    if (known === undefined) held.delete(root);
    else held.set(root, known);
  });
  return bank;
}

/** The whole bank below `root`, every lesson opened. @throws BankError as `readBank`, and when a lesson cannot be read */
export async function readWholeBank(root: string): Promise<Bank> {
  const bank = await readBank(root);
  return bank.part(bank.outlines);
}

/** The last pointer whose bank could not be read: it is told of once. */
let complainedOf = '';

/** Learners go on with the bank that was served until now; whoever runs the server reads why. */
function goOn(known: Held, pointer: string, error: unknown): Promise<FiledBank> {
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

async function load(
  root: string,
  pointer: string,
  before: SoundFiles | undefined,
  sound: SoundFiles,
): Promise<FiledBank> {
  const files = bankFiles(root);
  const { revision } = parseBankFile(pointerSchema, pointer, files.pointer);
  const path = files.header(revision);
  const header = parseBankFile(headerSchema, await readText(path), path);
  const named = filesOpenedLater(root, header);
  const fresh = named.filter(({ hash }) => before?.hashes.has(hash) !== true);
  if (before === undefined) {
    // There is no other bank to go on with: to read everything first would only keep learners waiting.
    await findFiles(fresh);
  } else await verifyFiles(fresh);
  for (const { hash } of named) sound.hashes.add(hash);
  const outlines: LessonOutline[] = [];
  for (const { outlines: hash } of header.indexes) {
    const own = before?.outlines.get(hash) ?? (await readOutlines(root, hash));
    sound.outlines.set(hash, own);
    outlines.push(...own);
  }
  return servedBank(root, header, outlines);
}

/**
 * Looks whether every file of the current bank holds what its name says, one after the other, so that pages do not wait.
 * @throws BankError for the first one that does not; what the signal says when it is stopped
 */
export async function verifyBank(root: string, signal: AbortSignal): Promise<void> {
  const { pointer, header } = bankFiles(root);
  const { revision } = parseBankFile(pointerSchema, await readText(pointer), pointer);
  const path = header(revision);
  const named = filesOpenedLater(root, parseBankFile(headerSchema, await readText(path), path));
  await verifyFiles(named, 1, signal);
}

/** The files that are opened when they are asked for. */
function filesOpenedLater(root: string, { lessons, indexes }: BankHeader): readonly NamedFile[] {
  const files = bankFiles(root);
  return [
    ...lessons.map(({ chunk }) => ({ hash: chunk, path: files.chunk(chunk) })),
    ...indexes.flatMap(({ words, slices }) => [
      { hash: words, path: files.words(words) },
      ...slices.map(({ hash }) => ({ hash, path: files.slice(hash) })),
    ]),
  ];
}

function servedBank(root: string, header: BankHeader, outlines: readonly LessonOutline[]): FiledBank {
  const { revision, engine, courses, quizzes, names } = header;
  const head = { revision, engine, courses, quizzes, names };
  let words: Promise<readonly SliceWords[]> | undefined;
  const places = new Map(header.lessons.map((lesson, at) => [lessonKey(lesson), at]));
  return {
    ...head,
    outlines,
    part: async (lessons: Iterable<LessonName>) => {
      const wanted = new Set(Array.from(lessons, (lesson) => places.get(lessonKey(lesson))));
      const inOrder = [...wanted].filter((at) => at !== undefined).sort((a, b) => a - b);
      const hashes = inOrder.flatMap((at) => header.lessons[at]?.chunk ?? []);
      return joinChunks(head, await openChunks(root, hashes));
    },
    slices: header.indexes.flatMap(({ course, slices }) =>
      slices.map(({ hash, documents }) => ({ hash, course, documents, open: () => readSlice(root, hash) })),
    ),
    words: () => (words ??= readAllWords(root, header)),
  };
}

async function readSlice(root: string, hash: string): Promise<readonly SearchDocument[]> {
  const path = bankFiles(root).slice(hash);
  return parseBankFile(sliceSchema, await readNamed(path, hash), path) as unknown as SearchDocument[];
}

async function readAllWords(root: string, { indexes }: BankHeader): Promise<readonly SliceWords[]> {
  const all: SliceWords[] = [];
  for (const { words } of indexes) all.push(...(await readWords(root, words)));
  return all;
}

async function readWords(root: string, hash: string): Promise<readonly SliceWords[]> {
  const path = bankFiles(root).words(hash);
  return parseBankFile(wordsSchema, await readNamed(path, hash), path);
}

async function readOutlines(root: string, hash: string): Promise<readonly LessonOutline[]> {
  const path = bankFiles(root).outlines(hash);
  // The schema sees the outer shape; the inside is ours, written under its own hash.
  return parseBankFile(outlinesSchema, await readNamed(path, hash), path) as unknown as LessonOutline[];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new BankError(path, { cause });
  }
}
