import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { proveByAll } from '#lib/bank/shards/seen-by-all.ts';
import { BugError } from '#lib/base/invariant.ts';
import { judgedByAll } from './judged-by-all.ts';
import { meetingCourses } from './meeting-courses.ts';
import { randomCourses } from './random-courses.ts';

/** Some seconds alone; many times that beside other work. */
const LAW_MS = 120_000;
/** Half of the contents are of several families. */
const RUNS = 16;

describe('courses compiled by families', () => {
  it(
    'give no item that the facts and words of all courses refuse or answer otherwise, and tell of every contradiction',
    () => {
      let split = 0;
      fc.assert(
        fc.property(randomCourses, (files) => {
          const { families, items, faults } = judgedByAll(files);
          if (families > 1 && items > 0) split += 1;
          expect(faults).toEqual([]);
        }),
        { numRuns: RUNS },
      );
      expect(split).toBeGreaterThan(0);
    },
    LAW_MS,
  );

  it('are proved once more by all facts, and an item that another course speaks against stops it', () => {
    const [, files = []] = meetingCourses[0] ?? [];
    const { items } = compileBank(files.filter(({ path }) => !path.startsWith('content/birch/')));
    const { kb } = compileBank(files);
    expect(items.length).toBeGreaterThan(0);
    proveByAll({ items, kb, families: 1 });
    expect(() => proveByAll({ items, kb, families: 2 })).toThrow(BugError);
  });

  it.each(meetingCourses)('are seen together when %s', (_why, files) => {
    expect(judgedByAll(files).faults).toEqual([]);
  });
});
