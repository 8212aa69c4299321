import type { Diagnostic, Severity } from '#lib/base/diagnostic.ts';
import type { BankCourse } from '../bank.ts';
import type { LessonStanding } from './lesson-standing.ts';

/** How many findings of each weight. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** A lesson in the list of its course. */
export interface LessonLine extends Omit<LessonStanding, 'course'> {
  readonly findings: FindingCounts;
}

export interface CourseBench {
  readonly course: string;
  readonly title: string;
  readonly lessons: readonly LessonLine[];
}

/** Everything that the front page of the workbench shows. Plain JSON. */
export interface BenchIndex {
  readonly courses: readonly CourseBench[];
  /** What is found in files that are no lesson: vocabulary, sources, quizzes, sign-offs. */
  readonly elsewhere: readonly Diagnostic[];
  readonly findings: FindingCounts;
}

/** The courses with their lessons, and how each stands. Courses and lessons are listed in the order that is given. */
export function benchIndex(
  courses: readonly Pick<BankCourse, 'id' | 'title'>[],
  standings: readonly LessonStanding[],
  diagnostics: readonly Diagnostic[],
): BenchIndex {
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const byCourse = Map.groupBy(standings, ({ course }) => course);
  const shown = new Set(standings.map(fileOf));
  const lineOf = (standing: LessonStanding): LessonLine => {
    const { course: _course, ...line } = standing;
    return { ...line, findings: countFindings(byFile.get(fileOf(standing)) ?? []) };
  };
  return {
    courses: courses.map(({ id, title }) => ({
      course: id,
      title,
      lessons: (byCourse.get(id) ?? []).map(lineOf),
    })),
    elsewhere: diagnostics.filter(({ place }) => !shown.has(place.file)),
    findings: countFindings(diagnostics),
  };
}

function fileOf({ course, lesson }: LessonStanding): string {
  return `content/${course}/${lesson}.md`;
}

function countFindings(found: readonly Diagnostic[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}
