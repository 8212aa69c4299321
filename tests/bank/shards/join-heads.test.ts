import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareIds } from '#lib/base/compare-ids.ts';
import { contentHash } from '#lib/base/hash.ts';
import type { BankCourse, BankQuiz } from '#lib/bank/bank.ts';
import { canonicalList } from '#lib/bank/canonical-parts.ts';
import { asJson } from '#lib/bank/chunk.ts';
import { ENGINE } from '#lib/bank/engine.ts';
import { inLearningOrder } from '#lib/bank/quiz-order.ts';
import { joinHeads, type ShardHead } from '#lib/bank/shards/join-shards.ts';

const COURSES = ['a', 'b-2', 'b-10', 'c', 'd', 'e'];

function courseOf(id: string, lessons: readonly string[]): BankCourse {
  return { id, title: `Course ${id}`, summary: 'One.', audience: 'Nurses', html: '', lessons };
}

function quizOf(id: string, course: string, mode: BankQuiz['mode'], lessons: readonly string[]): BankQuiz {
  const counts = {
    items: lessons.length,
    kinds: {},
    itemsPerFact: 1,
    cells: [],
    signedOnly: false,
    cutScore: 70,
  };
  return { id, title: id, course, html: '', lessons, mode, ...counts };
}

/** The head of a shard with these courses; a quiz may be of a course that is not there. */
const headOf = (ids: readonly string[], at: number): fc.Arbitrary<ShardHead> => {
  const lessons = ids.flatMap((course) => ['x', 'y'].map((id) => ({ course, id, chunk: `${course}-${id}` })));
  const quiz = fc.record({
    course: fc.constantFrom(...ids, ...(at === 0 ? ['nowhere'] : [])),
    mode: fc.constantFrom('practice', 'exam'),
    lessons: fc.constantFrom(['x'], ['y'], ['x', 'y']),
  });
  return fc.array(quiz, { maxLength: 4 }).map((quizzes) => ({
    courses: ids.map((id) => courseOf(id, ['y', 'x'])),
    quizzes: quizzes.map(({ course, mode, lessons: of }, index) =>
      quizOf(`q${String(at)}-${String(index)}`, course, mode, of),
    ),
    lessons,
    indexes: ids.map((course) => ({ course, outlines: `o-${course}`, slices: [], words: `w-${course}` })),
  }));
};

const heads = fc
  .tuple(
    fc.shuffledSubarray(COURSES, { minLength: COURSES.length }),
    fc.subarray([1, 2, 3, 4, 5]),
    fc.integer({ min: 0, max: COURSES.length }),
  )
  .chain(([ids, cuts, most]) => {
    const used = ids.slice(0, most);
    const bounds = [0, ...cuts.filter((cut) => cut < used.length), used.length];
    const families = bounds.slice(1).map((end, at) => used.slice(bounds[at] ?? 0, end));
    return fc.tuple(...families.filter(({ length }) => length > 0).map(headOf));
  });

it('puts heads together as one that had everything in one list would, also a second time, in any order of theirs', () => {
  fc.assert(
    fc.property(heads, (all) => {
      const byCourse = <T>(list: readonly T[], of: (one: T) => string): T[] =>
        list.toSorted((a, b) => compareIds(of(a), of(b)));
      const courses = byCourse(
        all.flatMap((head) => head.courses),
        ({ id }) => id,
      );
      const quizzes = inLearningOrder(
        all.flatMap((head) => head.quizzes),
        courses,
      );
      const lessons = byCourse(
        all.flatMap((head) => head.lessons),
        ({ course }) => course,
      );
      const names = [['one', 'two']];
      const chunks = lessons.map(({ chunk }) => chunk);
      const revision = contentHash(asJson({ engine: ENGINE, courses, quizzes, names, lessons: chunks }));
      for (const given of [all, all, all.toReversed()]) {
        const joined = joinHeads(given, names);
        expect(joined.head).toEqual({ revision, engine: ENGINE, courses, quizzes, names });
        expect(joined.lessons).toEqual(lessons);
        expect(joined.indexes.map(({ course }) => course)).toEqual(courses.map(({ id }) => id));
        expect(canonicalList(joined.lessons)).toBe(canonicalList([...lessons]));
      }
    }),
  );
});
