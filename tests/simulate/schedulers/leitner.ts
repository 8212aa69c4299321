import type { Scheduler } from '../scheduler.ts';
import { cardTimetable, type Card } from './cards.ts';

/** Days between reviews, by box. */
const BOX_DAYS = [1, 2, 4, 8, 16];

interface BoxedCard extends Card {
  box: number;
}

/** Leitner 1972 (So lernt man lernen): five boxes; right: one box up, wrong: back to the first. Intervals double. */
export const leitner: Scheduler = {
  name: 'leitner',
  start: (facts) =>
    cardTimetable<BoxedCard>(
      facts,
      ({ day }) => ({ box: 0, due: day + daysOf(0) }),
      (card, { day, right }) => {
        card.box = right ? Math.min(card.box + 1, BOX_DAYS.length - 1) : 0;
        card.due = day + daysOf(card.box);
      },
    ),
};

function daysOf(box: number): number {
  return BOX_DAYS[box] ?? 1;
}
