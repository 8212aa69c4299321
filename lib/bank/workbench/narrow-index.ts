import { foldSpace } from '#lib/base/words.ts';
import type { BenchIndex, CourseBench, LessonLine } from './course-bench.ts';

/** Which lessons are listed: all, those with errors or warnings, with an item that nobody decided about as it is, or too few items. */
export const BENCH_LISTS = ['all', 'found', 'unsigned', 'thin'] as const;
export type BenchList = (typeof BENCH_LISTS)[number];

/** What is asked of the front page. */
export interface BenchWish {
  /** Words that stand in the title or id of the lesson, or of its course, in any order; capitals do not matter. Empty: any. */
  readonly find: string;
  readonly list: BenchList;
}

/** The courses with the lessons that are wished for, and how many these are; of whoever looks for some, courses without any are left out. */
export function narrowIndex(
  { courses }: Pick<BenchIndex, 'courses'>,
  { find, list }: BenchWish,
): { readonly courses: readonly CourseBench[]; readonly lessons: number } {
  const words = foldSpace(find)
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const isWished = words.length > 0 || list !== 'all';
  const narrowed = courses.flatMap((course) => {
    const lessons = course.lessons.filter(
      (line) => isListed(line, list) && words.every((word) => namesOf(course, line).includes(word)),
    );
    return lessons.length === 0 && isWished ? [] : [{ ...course, lessons }];
  });
  return { courses: narrowed, lessons: narrowed.reduce((sum, { lessons }) => sum + lessons.length, 0) };
}

function namesOf({ course, title }: CourseBench, line: LessonLine): string {
  return foldSpace(`${course} ${title} ${line.lesson} ${line.title}`).toLowerCase();
}

function isListed({ counts, findings, covered, objectives }: LessonLine, list: BenchList): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'found':
      return findings.error + findings.warning > 0;
    case 'unsigned':
      return counts.awaiting + counts.lapsed > 0;
    case 'thin':
      return covered < objectives;
  }
}
