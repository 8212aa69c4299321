/** Courses and their lessons stand in a bank in the order in which a reader counts, which is the order of what is suggested next. */
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { corpusFiles } from '#tests/bench/corpus/corpus.ts';

const COURSES = 11;

it('has the tenth course behind the ninth', () => {
  const { bank } = compileBank([...corpusFiles(COURSES, 'order', 1)]);
  const counted = Array.from({ length: COURSES }, (_, at) => `course-${String(at + 1)}`);
  expect(bank.courses.map(({ id }) => id)).toEqual(counted);
  expect(bank.lessons.map(({ course }) => course)).toEqual(counted);
  expect(bank.quizzes.map(({ course }) => course)).toEqual(counted);
});
