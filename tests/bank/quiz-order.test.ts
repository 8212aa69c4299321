import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLearningOrder } from '#lib/bank/quiz-order.ts';

const courses = [
  { id: 'a', lessons: ['one', 'two', 'three'] },
  { id: 'b', lessons: ['four'] },
];
const quiz = fc
  .record({
    course: fc.constantFrom(...courses),
    mode: fc.constantFrom('practice' as const, 'exam' as const),
    items: fc.integer({ min: 1, max: 40 }),
    first: fc.nat(),
    isOfOne: fc.boolean(),
  })
  .map(({ course, first, isOfOne, ...rest }) => ({
    ...rest,
    course: course.id,
    lessons: isOfOne ? [course.lessons[first % course.lessons.length] ?? ''] : course.lessons,
  }));
const quizzes = fc
  .array(quiz, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, id: `q${String(index).padStart(2, '0')}` })));

it('is the same for any order given, and loses none', () => {
  const shuffled = quizzes.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(inLearningOrder(other, courses)).toEqual(inLearningOrder(all, courses));
      expect(new Set(inLearningOrder(all, courses))).toEqual(new Set(all));
    }),
  );
});

it('puts courses in turn, lessons before wholes, and exams last', () => {
  fc.assert(
    fc.property(quizzes, (all) => {
      const ordered = inLearningOrder(all, courses);
      for (const [index, later] of ordered.entries()) {
        const before = ordered[index - 1];
        if (before === undefined) continue;
        expect(before.course <= later.course).toBe(true);
        if (before.course !== later.course) continue;
        if (before.mode === 'exam') expect(later.mode).toBe('exam');
        const isWhole = before.mode === 'practice' && before.lessons.length > 1;
        if (isWhole && later.mode === 'practice') {
          expect(later.lessons.length).toBeGreaterThan(1);
          expect(before.items).toBeLessThanOrEqual(later.items);
        }
      }
    }),
  );
});
