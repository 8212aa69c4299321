/**
 * Writes the compiled bank below `.stemma/bank/`:
 *
 *   current.json             names the revision to serve; replaced in one step, so a reader sees the old bank or the new
 *   <revision>/header.json   courses, quizzes, names, and the chunk of every lesson
 *   lessons/<hash>.json      one lesson with its items; named by its content, shared by all revisions that hold it
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { asJson, chunksOf, packChunk, type BankChunk } from '#lib/bank/chunk.ts';
import {
  BANK_FORMAT,
  bankFiles,
  headerSchema,
  pointerSchema,
  readJson,
  type BankHeader,
} from './bank-files.ts';
import { writeWhole } from './write-whole.ts';

/** What writing changed. */
export interface WrittenBank {
  /** False when the same revision already stood there. */
  readonly changed: boolean;
  readonly lessonsWritten: number;
}

/** Writes `bank` below `root` and points `current.json` at it. Chunks that already stand there are not written again. */
export function writeBank(root: string, bank: Bank): WrittenBank {
  const lessons = chunksOf(bank).map((chunk) => packLesson(chunk, root));
  const { revision, engine, courses, quizzes, names } = bank;
  return publishBank(root, { revision, engine, courses, quizzes, names, lessons });
}

/**
 * The lesson of a header: where its chunk is found. Writes the chunk, unless it stands there; nothing serves it before a bank
 * that names it is published.
 *
 * @param root where it is written; nowhere, when it is not given
 * @param textOf as of `packChunk`
 */
export function packLesson(
  chunk: BankChunk,
  root?: string,
  textOf?: Parameters<typeof packChunk>[1],
): BankHeader['lessons'][number] {
  const { hash, text } = packChunk(chunk, textOf);
  if (root !== undefined && !chunkStands(root, hash)) writeWhole(bankFiles(root).chunk(hash), text);
  return { course: chunk.lesson.course, id: chunk.lesson.id, chunk: hash };
}

/**
 * Points `current.json` at a bank whose chunks all stand below `root`. The revision that was current before stays, for readers
 * that are still loading it; older ones are removed.
 */
export function publishBank(root: string, bank: Omit<BankHeader, 'format'>): WrittenBank {
  const files = bankFiles(root);
  const before = currentRevision(root);
  if (before === bank.revision && existsSync(files.header(bank.revision)))
    return { changed: false, lessonsWritten: 0 };
  const header = asJson({ format: BANK_FORMAT, ...bank });
  // What no reader would take must not take the place of what is served: a fault of the program, and told before it does harm.
  headerSchema.parse(header);
  const known = new Set(before === undefined ? [] : chunkNames(files.header(before)));
  writeWhole(files.header(bank.revision), canonicalJson(header));
  writeWhole(
    files.pointer,
    canonicalJson({ format: BANK_FORMAT, revision: bank.revision, previous: before }),
  );
  removeOld(root, new Set([bank.revision, ...(before === undefined ? [] : [before])]));
  return { changed: true, lessonsWritten: bank.lessons.filter(({ chunk }) => !known.has(chunk)).length };
}

/** The revision that `current.json` names; undefined when there is no bank, or none that can be read. */
function currentRevision(root: string): string | undefined {
  const { pointer } = bankFiles(root);
  if (!existsSync(pointer)) return undefined;
  const parsed = pointerSchema.safeParse(readJson(pointer));
  return parsed.success ? parsed.data.revision : undefined;
}

function removeOld(root: string, kept: ReadonlySet<string>): void {
  const files = bankFiles(root);
  const used = new Set<string>();
  for (const name of readdirSync(files.folder, { withFileTypes: true })) {
    if (!name.isDirectory() || name.name === 'lessons') continue;
    if (!kept.has(name.name)) rmSync(join(files.folder, name.name), { recursive: true, force: true });
    else for (const hash of chunkNames(files.header(name.name))) used.add(hash);
  }
  for (const name of readdirSync(dirname(files.chunk('x')))) {
    const hash = name.slice(0, -'.json'.length);
    if (name.endsWith('.json') && !used.has(hash)) rmSync(files.chunk(hash), { force: true });
  }
}

function chunkNames(header: string): readonly string[] {
  const parsed = headerSchema.safeParse(readJson(header));
  return parsed.success ? parsed.data.lessons.map(({ chunk }) => chunk) : [];
}

/** Whether the chunk of a lesson stands below `root`. */
export function chunkStands(root: string, hash: string): boolean {
  return existsSync(bankFiles(root).chunk(hash));
}
