import type { Scheduler } from '../scheduler.ts';
import { cardTimetable, type Card } from './cards.ts';

/** Days from one meeting to the next, whatever was answered; the last goes on. */
const INTERVALS = [1, 3, 7, 14, 30];

interface FixedCard extends Card {
  step: number;
}

/** Fixed expanding intervals: 1, 3, 7, 14, 30 days, then every 30. */
export const fixed: Scheduler = {
  name: 'fixed',
  start: (facts) =>
    cardTimetable<FixedCard>(
      facts,
      ({ day }) => ({ step: 0, due: day + intervalAt(0) }),
      (card, { day }) => {
        card.step += 1;
        card.due = day + intervalAt(card.step);
      },
    ),
};

function intervalAt(step: number): number {
  return INTERVALS[Math.min(step, INTERVALS.length - 1)] ?? 1;
}
