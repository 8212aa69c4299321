import type { AttemptQuiz } from '#lib/shell/usecases/view-attempt.ts';

/** Where an attempt was begun: the page of its quiz, of the lesson that it checks, or of reviews. */
export function quizAddress({ id, purpose }: AttemptQuiz): string {
  if (id.startsWith('review/')) return '/review';
  return id.includes('/') || purpose === 'check' ? `/courses/${id}` : `/quizzes/${id}`;
}
