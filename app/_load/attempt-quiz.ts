import type { AttemptQuiz } from '#lib/shell/usecases/view-attempt.ts';
import { messages } from '../_ui/messages/messages.ts';

/** What stands over an attempt: its quiz, and why it was begun when that was not the quiz itself. */
export function attemptTitle({ title, purpose }: AttemptQuiz): string {
  if (purpose === 'retry') return messages.attempt.retryTitle(title);
  return purpose === 'check' ? messages.attempt.checkTitle(title) : title;
}

/** Where an attempt was begun: the page of its quiz, or of the lesson that it checks. */
export function quizAddress({ id, purpose }: AttemptQuiz): string {
  return id.includes('/') || purpose === 'check' ? `/courses/${id}` : `/quizzes/${id}`;
}
