import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '#lib/base/diagnostic.ts';
import { KeptPlan } from '#lib/bank/shards/kept-plan.ts';
import { digestPart, planShards, type FileDigest } from '#lib/bank/shards/plan-shards.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { meetingCourses } from './meeting-courses.ts';
import { randomCourses } from './random-courses.ts';

const RUNS = 40;
const known = new Map<string, FileDigest>();
/** The same object for the same file, as whoever keeps what was read has it. */
function digestOf(file: SourceFile): FileDigest {
  const key = `${file.path}\n${file.text}`;
  const digest = known.get(key) ?? digestPart(readContentFile(file));
  known.set(key, digest);
  return digest;
}

/** Contents of which each file is that of one of several, or is not there. */
const steps = fc
  .array(fc.oneof(randomCourses, fc.constantFrom(...meetingCourses.map(([, files]) => files))), {
    minLength: 2,
    maxLength: 4,
  })
  .chain((contents) => {
    const versions = Map.groupBy(contents.flat(), ({ path }) => path);
    const one = [...versions].map(([, files]) =>
      fc.option(fc.constantFrom(...files), { freq: 12, nil: undefined }),
    );
    return fc.array(fc.tuple(...one), { minLength: 2, maxLength: 8 });
  })
  .map((contents) => contents.map((files) => files.flatMap((file) => (file === undefined ? [] : [file]))));

describe('a plan that is kept', () => {
  it('divides content after any changes as planning anew does', () => {
    let split = 0;
    fc.assert(
      fc.property(steps, (contents) => {
        const kept = new KeptPlan();
        for (const files of contents) {
          const digests = files.map(digestOf);
          const anew = planShards(digests.toSorted((a, b) => compareText(a.path, b.path)));
          if (anew.length > 2 && anew.some(({ courses }) => courses.length > 1)) split += 1;
          expect(kept.plan(digests).shards).toEqual(anew);
        }
      }),
      { numRuns: RUNS },
    );
    expect(split).toBeGreaterThan(0);
  });

  it('serves two who plan by turns, each from objects of its own', () => {
    const [, files = []] = meetingCourses[0] ?? [];
    const [mine, others] = [files.map(digestOf), files.map((file) => digestPart(readContentFile(file)))];
    const kept = new KeptPlan();
    const plan = kept.plan(mine);
    expect(kept.plan(others)).toBe(plan);
    expect(kept.plan(mine.slice(1)).shards).toEqual(kept.plan(others.slice(1)).shards);
  });
});
