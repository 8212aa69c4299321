/**
 * Writes the compiled bank below `.stemma/bank/`:
 *
 *   current.json             names the revision to serve; replaced in one step, so a reader sees the old bank or the new
 *   <revision>/header.json   courses, quizzes, names, and the chunk of every lesson
 *   lessons/<hash>.json      one lesson with its items; named by its content, shared by all revisions that hold it
 *   outlines/<hash>.json     what lists need of a course's lessons; this and the next two named and shared in the same way
 *   search/<hash>.json       a slice of what may be searched of a course
 *   words/<hash>.json        the words of these slices
 */
import { existsSync } from 'node:fs';
import type { Bank } from '#lib/bank/bank.ts';
import { chunksOf, packChunk, type BankChunk } from '#lib/bank/chunk.ts';
import { packOutlines, packText, type CourseIndex, type PackedText } from '#lib/bank/course-index.ts';
import type { HashedText } from '#lib/bank/shards/kept-lessons.ts';
import { searchSlices } from '#lib/search/search-documents.ts';
import { wordsOfSlice } from '#lib/search/slice-words.ts';
import { searchAddresses } from '../usecases/addresses.ts';
import { bankFiles, type BankHeader } from './bank-files.ts';
import { publishBank, type WrittenBank } from './publish-bank.ts';
import { writeWhole } from './write-whole.ts';

/** Writes `bank` below `root` and points `current.json` at it. Chunks that already stand there are not written again. */
export function writeBank(root: string, bank: Bank): WrittenBank {
  const chunks = chunksOf(bank);
  const lessons = chunks.map((chunk) => packLesson(chunk, root));
  const { revision, engine, courses, quizzes, names } = bank;
  const indexes = packCourses({ chunks, courses, quizzes }, root);
  return publishBank(root, { revision, engine, courses, quizzes, names, lessons, indexes });
}

/**
 * The lesson of a header: where its chunk is found. Writes the chunk, unless it stands there; nothing serves it before a bank
 * that names it is published.
 *
 * @param root where it is written; nowhere, when it is not given
 * @param packed the chunk as text, when it is known
 */
export function packLesson(
  chunk: BankChunk,
  root?: string,
  packed: HashedText = hashedText(packChunk(chunk)),
): BankHeader['lessons'][number] {
  if (root !== undefined) writeOnce(bankFiles(root).chunk, packed);
  return { course: chunk.lesson.course, id: chunk.lesson.id, chunk: packed.hash };
}

/** What the indexes of some courses are made from. */
interface Indexable extends Pick<Bank, 'courses' | 'quizzes'> {
  readonly chunks: readonly BankChunk[];
}

/** The indexes of the courses of these chunks. Writes them, unless they stand there. @param root as of `packLesson` */
export function packCourses({ chunks, courses, quizzes }: Indexable, root?: string): readonly CourseIndex[] {
  const write = (kind: 'outlines' | 'slice' | 'words', packed: PackedText): string => {
    if (root !== undefined) writeOnce(bankFiles(root)[kind], hashedText(packed));
    return packed.hash;
  };
  return [...Map.groupBy(chunks, ({ lesson }) => lesson.course)].map(([id, own]) => {
    const searchable = {
      course: courses.find((course) => course.id === id),
      lessons: own.map(({ lesson }) => lesson),
      quizzes: quizzes.filter(({ course }) => course === id),
    };
    const slices = searchSlices(searchable, searchAddresses);
    return {
      course: id,
      outlines: write('outlines', packOutlines(own)),
      slices: slices.map((slice) => ({ hash: write('slice', packText(slice)), documents: slice.length })),
      words: write('words', packText(slices.map(wordsOfSlice))),
    };
  });
}

function hashedText({ hash, text }: PackedText): HashedText {
  return { hash, text: () => text };
}

function writeOnce(pathOf: (hash: string) => string, { hash, text }: HashedText): void {
  const path = pathOf(hash);
  if (!existsSync(path)) writeWhole(path, text());
}
