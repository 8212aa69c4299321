import { outlineNamed, type ServedBank } from '#lib/bank/served-bank.ts';
import type { NextStep } from '#lib/progress/what-next.ts';
import type { UnfinishedAttempt } from '#lib/shell/usecases/view-home.ts';
import type { Suggestion, Unfinished } from '../_ui/home/home-view.tsx';
import { messages } from '../_ui/messages/messages.ts';

/** The proposed step as the home page shows it; an unfinished attempt is shown as such, not as a suggestion. */
export function suggestionFor(next: NextStep, bank: ServedBank): Suggestion | undefined {
  if (next.step === 'read-lesson') {
    const lesson = outlineNamed(bank, { course: next.course, id: next.lesson });
    if (lesson === undefined) return undefined;
    const href = `/courses/${lesson.course}/${lesson.id}`;
    return { kind: 'lesson', href, title: lesson.title, summary: lesson.summary };
  }
  if (next.step === 'review') {
    const { title, proposal } = messages.review;
    return { kind: 'review', href: '/review', title, summary: proposal(next.due) };
  }
  if (next.step === 'start-quiz') {
    const quiz = bank.quizzes.find(({ id }) => id === next.quiz);
    if (quiz === undefined) return undefined;
    const summary = messages.quiz.items(quiz.items);
    return { kind: 'quiz', href: `/quizzes/${quiz.id}`, title: quiz.title, summary };
  }
  return undefined;
}

/** Begun attempts with the place to go on at. */
export function unfinishedFor(attempts: readonly UnfinishedAttempt[]): readonly Unfinished[] {
  return attempts.map(({ attempt, quiz, mode, answered, items }) => ({
    href: `/attempts/${attempt}`,
    quiz: quiz.title,
    position: Math.min(answered + 1, items),
    total: items,
    isExam: mode === 'exam',
  }));
}
