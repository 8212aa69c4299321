import { dueFrom } from './fold-progress.ts';
import type { LearnerState } from './learner-state.ts';
import type { ReviewFact } from './review-queue.ts';

/** Facts that fall due on one local day. */
export interface DueDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly due: number;
  /** How many of them are safety-critical. */
  readonly safety: number;
}

/** How far ahead is looked. */
export const FORECAST_DAYS = 14;

/**
 * How many facts fall due today and on each of the days that follow, if nothing is answered until then; what is overdue
 * counts today. Facts that were never met are not due.
 *
 * @param today the learner's local day, days since 1970-01-01
 * @param days how many days, today included, from 1
 */
export function dueForecast(
  state: LearnerState,
  facts: readonly ReviewFact[],
  today: number,
  days: number = FORECAST_DAYS,
): readonly DueDay[] {
  const due = facts.flatMap(({ fact, safety }) => {
    const met = state.facts.get(fact);
    return met === undefined ? [] : [{ safety, day: Math.max(today, dueFrom(met, safety)) }];
  });
  return Array.from({ length: days }, (_, index) => {
    const then = due.filter(({ day }) => day === today + index);
    return { day: today + index, due: then.length, safety: then.filter(({ safety }) => safety).length };
  });
}
