/** A compiled bank of any number of lessons: a small one again and again, each copy under other names. */
import { contentHash } from '#lib/base/hash.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { chunksOf } from '#lib/bank/chunk.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { publishBank } from '#lib/shell/files/publish-bank.ts';
import { packCourses, packLesson } from '#lib/shell/files/write-bank.ts';
import { corpusFiles } from '../corpus/corpus.ts';

/** Lessons of the corpus that are compiled: one course. */
const COMPILED = 8;

/** What the bank holds, for whoever asks for its pages. */
export type CopiedBank = Pick<Bank, 'courses' | 'quizzes'>;

/**
 * Writes a bank of so many lessons, in courses of eight, below a folder. Copies differ in the names of course and quiz and in their
 * titles; their items keep their revisions.
 */
export function writeCopies(root: string, lessons: number): CopiedBank {
  const { bank } = compileBank([...corpusFiles(COMPILED)]);
  const copies = Array.from({ length: Math.ceil(lessons / COMPILED) }, (_, at) => {
    const { courses, quizzes } = renamed({ courses: bank.courses, quizzes: bank.quizzes }, at);
    const chunks = chunksOf(bank).map((chunk) => renamed(chunk, at));
    return {
      courses,
      quizzes,
      lessons: chunks.map((chunk) => packLesson(chunk, root)),
      indexes: packCourses({ chunks, courses, quizzes }, root),
    };
  });
  const courses = copies.flatMap((copy) => copy.courses);
  const quizzes = copies.flatMap((copy) => copy.quizzes);
  publishBank(root, {
    revision: contentHash(['copies', bank.revision, copies.length]),
    engine: bank.engine,
    names: bank.names,
    courses,
    quizzes,
    lessons: copies.flatMap((copy) => copy.lessons),
    indexes: copies.flatMap((copy) => copy.indexes),
  });
  return { courses, quizzes };
}

/** The same with another number wherever the course is named. */
function renamed<T>(value: T, at: number): T {
  const name = String(at + 1).padStart(4, '0');
  const text = JSON.stringify(value)
    .replaceAll(/\bcourse-1\b/gu, `course-${name}`)
    .replaceAll('Group 1', `Group ${name}`);
  return JSON.parse(text) as T;
}
