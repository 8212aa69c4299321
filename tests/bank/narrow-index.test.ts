import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import { BENCH_LISTS, narrowIndex } from '#lib/bank/workbench/narrow-index.ts';

const word = fc.constantFrom('How', 'gabapentin', 'Acts', 'kidneys', 'Urgent signs');
const count = fc.nat({ max: 2 });
const line = fc
  .record({
    lesson: word,
    title: word,
    open: count,
    lapsed: count,
    error: count,
    warning: count,
    covered: count,
  })
  .map(({ lesson, title, open, lapsed, error, warning, covered }) => ({
    lesson,
    title,
    counts: { facts: 1, items: 9, approved: 9 - open - lapsed, retired: 0, lapsed, awaiting: open },
    findings: { error, warning, info: 1 },
    covered,
    objectives: 2,
  }));
const courses: fc.Arbitrary<BenchIndex['courses']> = fc.array(
  fc.record({ course: word, title: word, lessons: fc.array(line, { maxLength: 4 }) }),
  { maxLength: 4 },
);
const find = fc.array(word, { maxLength: 2 }).map((words) => words.join('  ').toUpperCase());

describe('the lessons that an author looks for', () => {
  test('are those of a list that have every word in their names, in their order, and none is left out', () => {
    fc.assert(
      fc.property(courses, find, fc.constantFrom(...BENCH_LISTS), (all, wanted, list) => {
        const expected = all.flatMap((course) =>
          course.lessons.flatMap((one) => {
            const names = `${course.course} ${course.title} ${one.lesson} ${one.title}`.toLowerCase();
            const isNamed = wanted
              .toLowerCase()
              .split(/\s+/u)
              .every((part) => names.includes(part));
            const isOfList = {
              all: true,
              found: one.findings.error > 0 || one.findings.warning > 0,
              unsigned: one.counts.awaiting > 0 || one.counts.lapsed > 0,
              thin: one.covered < 2,
            }[list];
            return isNamed && isOfList ? [one] : [];
          }),
        );
        const narrowed = narrowIndex({ courses: all }, { find: wanted, list });
        expect(narrowed.courses.flatMap(({ lessons }) => lessons)).toEqual(expected);
        expect(narrowed.lessons).toBe(expected.length);
        const isWished = wanted !== '' || list !== 'all';
        if (isWished) expect(narrowed.courses.every(({ lessons }) => lessons.length > 0)).toBe(true);
        else expect(narrowed.courses).toEqual(all);
      }),
    );
  });
});
