import type { Confidence } from '#lib/attempts/confidence.ts';
import type { Scheduler, SeenAnswer } from '../scheduler.ts';
import { cardTimetable, type Card } from './cards.ts';

interface EasyCard extends Card {
  /** Right answers in a row. */
  row: number;
  interval: number;
  /** E-Factor. */
  ease: number;
}

const FIRST_EASE = 2.5;
const LEAST_EASE = 1.3;
const QUALITY: Readonly<Record<Confidence, number>> = { sure: 5, 'fairly-sure': 4, guessing: 3 };

/**
 * SM-2 (Wozniak 1990, Optimization of learning, chapter 3): intervals 1, 6, then times the E-Factor, which changes by
 * .1 - (5-q)(.08 + (5-q) .02) and never falls below 1.3; a quality below 3 starts the intervals anew and leaves the
 * E-Factor alone. Quality comes from the confidence of a right answer (5, 4, 3); a wrong one has 1.
 */
export const sm2: Scheduler = {
  name: 'sm2',
  start: (facts) => cardTimetable<EasyCard>(facts, firstCard, answer),
};

function firstCard(seen: SeenAnswer): EasyCard {
  const card = { row: 0, interval: 1, ease: FIRST_EASE, due: 0 };
  answer(card, seen);
  return card;
}

function answer(card: EasyCard, { right, confidence, day }: SeenAnswer): void {
  const quality = right ? QUALITY[confidence] : 1;
  if (quality < 3) card.row = 0;
  else {
    card.row += 1;
    const missing = 5 - quality;
    card.ease = Math.max(LEAST_EASE, card.ease + 0.1 - missing * (0.08 + missing * 0.02));
  }
  card.interval = intervalOf(card);
  card.due = day + card.interval;
}

function intervalOf({ row, interval, ease }: EasyCard): number {
  if (row <= 1) return 1;
  return row === 2 ? 6 : Math.round(interval * ease);
}
