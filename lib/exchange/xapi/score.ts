/** Scores as a record store is told them. Also part of the page of a package. */

/** Points, and the share of the most that there are (xAPI 1.0.3, part 2, 2.4.5.1). */
export interface StatementScore {
  /** -1 to 1; here never below 0. */
  readonly scaled: number;
  readonly raw: number;
  readonly min: number;
  readonly max: number;
}

/** A share is told with four decimals, a percentage with two. */
const STEPS = 10_000;
/** What sums of thirds fall short by is less. */
const ROUNDING = 1e-6;

/** The points of an item. @param max 0 gives a share of 0 */
export function pointsScore(points: number, max: number): StatementScore {
  return { scaled: stepsOf(max > 0 ? points / max : 0) / STEPS, raw: points, min: 0, max };
}

/** A score in percent, cut and not rounded: a rounded one might pass. @param share 0 to 1 */
export function percentScore(share: number): StatementScore {
  const steps = stepsOf(share);
  return { scaled: steps / STEPS, raw: (steps * 100) / STEPS, min: 0, max: 100 };
}

function stepsOf(share: number): number {
  return Math.floor(share * STEPS + ROUNDING);
}
