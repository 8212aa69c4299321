import type { Diagnostic, Severity } from '#lib/base/diagnostic.ts';
import { itemsByLesson } from '../chunk.ts';
import { objectiveCoverage } from '../thin-coverage.ts';
import { countsOf, type BenchCounts, type Desk } from './lesson-bench.ts';

/** How many findings of each weight. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** A lesson in the list of its course. */
export interface LessonLine {
  readonly lesson: string;
  readonly title: string;
  readonly counts: BenchCounts;
  readonly findings: FindingCounts;
  /** Objectives that have as many items, of as many kinds, as they should have. */
  readonly covered: number;
  readonly objectives: number;
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

/** The courses with their lessons, and how each stands. */
export function benchIndex(desk: Desk): BenchIndex {
  const { bank, diagnostics } = desk;
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const lines = itemsByLesson(bank).map(({ lesson, items }) => {
    const measured = objectiveCoverage({ lessons: [lesson], items });
    const file = fileOf(lesson.course, lesson.id);
    return {
      course: lesson.course,
      line: {
        lesson: lesson.id,
        title: lesson.title,
        counts: countsOf(lesson, items, desk),
        findings: countFindings(byFile.get(file) ?? []),
        covered: measured.filter(({ enough }) => enough).length,
        objectives: lesson.objectives.length,
      },
    };
  });
  const shown = new Set(bank.lessons.map(({ course, id }) => fileOf(course, id)));
  return {
    courses: bank.courses.map(({ id, title }) => ({
      course: id,
      title,
      lessons: lines.flatMap(({ course, line }) => (course === id ? [line] : [])),
    })),
    elsewhere: diagnostics.filter(({ place }) => !shown.has(place.file)),
    findings: countFindings(diagnostics),
  };
}

function fileOf(course: string, lesson: string): string {
  return `content/${course}/${lesson}.md`;
}

function countFindings(found: readonly Diagnostic[]): FindingCounts {
  const count = (severity: Severity): number => found.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
