import type { AttemptState } from './attempt.ts';

/** The score of an attempt. */
export interface ScoreReport {
  /** Items that count: not those that ask again what was missed, and not those that were withdrawn. */
  readonly items: number;
  readonly answered: number;
  /** Items with full points. */
  readonly right: number;
  /** Mean over the form's items of points divided by the item's maximum, 0 to 100; an unanswered item has 0. */
  readonly percentage: number;
  /** The same over answered items only; 0 when there is none. */
  readonly percentageOfAnswered: number;
  readonly cutScore: number;
  /** Whether the percentage reaches the cut score; only a finished attempt can pass. */
  readonly passed: boolean;
}

/** Sums of thirds and the like fall short of whole numbers by less than this. */
const ROUNDING = 1e-9;

/**
 * The score over what was not withdrawn: a withdrawn item counts neither for nor against. Of nothing, the percentage is 0.
 *
 * @param cutScore percentage from which the attempt counts as passed, 0 to 100
 */
export function scoreReport(state: AttemptState, cutScore: number): ScoreReport {
  const places = Array.from({ length: state.scored }, (_, position) => position);
  const items = places.filter((position) => counts(state, position)).length;
  const shares = [...state.answers.values()]
    .filter(({ position }) => counts(state, position))
    .sort((a, b) => a.position - b.position)
    .map(({ points, max }) => (max > 0 ? points / max : 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  const percentage = asPercentage(sum, items);
  return {
    items,
    answered: shares.length,
    right: shares.filter((share) => share >= 1 - ROUNDING).length,
    percentage,
    percentageOfAnswered: asPercentage(sum, shares.length),
    cutScore,
    passed: state.finishedAt !== null && percentage >= cutScore - ROUNDING,
  };
}

function counts({ scored, withdrawn }: AttemptState, position: number): boolean {
  return position < scored && !withdrawn.has(position);
}

function asPercentage(sum: number, count: number): number {
  return count === 0 ? 0 : (100 * sum) / count;
}
