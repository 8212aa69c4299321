import type { AttemptQuiz } from '#lib/shell/usecases/view-attempt.ts';
import { messages } from '../_ui/messages/messages.ts';

/** What stands over an attempt: its quiz, and why it was begun when that was not the quiz itself. */
export function attemptTitle({ title, purpose }: AttemptQuiz): string {
  if (purpose === 'retry') return messages.attempt.retryTitle(title);
  if (purpose === 'review') return messages.attempt.reviewTitle(title);
  if (purpose === 'room') return messages.attempt.roomTitle(title);
  return purpose === 'check' ? messages.attempt.checkTitle(title) : title;
}

/** Where an attempt was begun: the page of its quiz, of the lesson that it checks, or of reviews. */
export function quizAddress({ id, purpose }: AttemptQuiz): string {
  if (id.startsWith('review/')) return '/review';
  return id.includes('/') || purpose === 'check' ? `/courses/${id}` : `/quizzes/${id}`;
}
