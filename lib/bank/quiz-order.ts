import { compareIds } from '#lib/base/compare-ids.ts';
import type { BankCourse, BankQuiz } from './bank.ts';

type Ordered = Pick<BankQuiz, 'id' | 'course' | 'lessons' | 'mode' | 'items'>;

/**
 * Quizzes in the order in which a learner meets what they ask: course by course; the quiz of each lesson in the order of the
 * lessons; then those over several lessons, short ones first; exams last.
 */
export function inLearningOrder<T extends Ordered>(
  quizzes: readonly T[],
  courses: readonly Pick<BankCourse, 'id' | 'lessons'>[],
): readonly T[] {
  const places = new Map(courses.map(({ id }, at) => [id, at]));
  const placeOf = ({ course, lessons, mode, items }: Ordered): readonly number[] => {
    const at = places.get(course) ?? -1;
    const [only = ''] = lessons;
    const step = mode === 'exam' ? 2 : lessons.length === 1 ? 0 : 1;
    return [at, step, step === 0 ? (courses[at]?.lessons.indexOf(only) ?? 0) : items];
  };
  return quizzes
    .map((quiz) => ({ quiz, place: placeOf(quiz) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareIds(a.quiz.id, b.quiz.id))
    .map(({ quiz }) => quiz);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
