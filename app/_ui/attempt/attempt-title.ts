import type { AttemptQuiz } from '#lib/shell/usecases/view-attempt.ts';
import { messages } from '../messages/messages.ts';

/** What stands over an attempt: its quiz, and why it was begun when that was not the quiz itself. */
export function attemptTitle({ title, purpose }: Pick<AttemptQuiz, 'title' | 'purpose'>): string {
  if (purpose === 'retry') return messages.attempt.retryTitle(title);
  if (purpose === 'review') return messages.attempt.reviewTitle(title);
  if (purpose === 'room') return messages.attempt.roomTitle(title);
  return purpose === 'check' ? messages.attempt.checkTitle(title) : title;
}
