/**
 * Writes the compiled bank below `.stemma/bank/`:
 *
 *   current.json             names the revision to serve; replaced in one step, so a reader sees the old bank or the new
 *   <revision>/header.json   courses, quizzes, names, and the chunk of every lesson
 *   lessons/<hash>.json      one lesson with its items; named by its content, shared by all revisions that hold it
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { asJson, chunksOf, packChunk } from '#lib/bank/chunk.ts';
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

/**
 * Writes `bank` below `root` and points `current.json` at it. Chunks that already stand there are not written again.
 * The revision that was current before stays, for readers that are still loading it; older ones are removed.
 */
export function writeBank(root: string, bank: Bank): WrittenBank {
  const files = bankFiles(root);
  const before = currentRevision(root);
  if (before === bank.revision && existsSync(files.header(bank.revision)))
    return { changed: false, lessonsWritten: 0 };
  const { header, lessonsWritten } = writeChunks(root, bank);
  writeWhole(files.header(bank.revision), canonicalJson(asJson(header)));
  writeWhole(
    files.pointer,
    canonicalJson({ format: BANK_FORMAT, revision: bank.revision, previous: before }),
  );
  removeOld(root, new Set([bank.revision, ...(before === undefined ? [] : [before])]));
  return { changed: true, lessonsWritten };
}

/** The revision that `current.json` names; undefined when there is no bank, or none that can be read. */
function currentRevision(root: string): string | undefined {
  const { pointer } = bankFiles(root);
  if (!existsSync(pointer)) return undefined;
  const parsed = pointerSchema.safeParse(readJson(pointer));
  return parsed.success ? parsed.data.revision : undefined;
}

function writeChunks(
  root: string,
  bank: Bank,
): { readonly header: BankHeader; readonly lessonsWritten: number } {
  const files = bankFiles(root);
  let lessonsWritten = 0;
  const lessons = chunksOf(bank).map((chunk) => {
    const { hash, text } = packChunk(chunk);
    if (!existsSync(files.chunk(hash))) {
      writeWhole(files.chunk(hash), text);
      lessonsWritten += 1;
    }
    return { course: chunk.lesson.course, id: chunk.lesson.id, chunk: hash };
  });
  const { revision, engine, courses, quizzes, names } = bank;
  return {
    header: { format: BANK_FORMAT, revision, engine, courses, quizzes, names, lessons },
    lessonsWritten,
  };
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
  const parsed = headerSchema.safeParse(JSON.parse(readFileSync(header, 'utf8')));
  return parsed.success ? parsed.data.lessons.map(({ chunk }) => chunk) : [];
}
