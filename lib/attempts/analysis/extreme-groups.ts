import { invariant } from '#lib/base/invariant.ts';

/** The share of examinees in each extreme group that tells best (Kelley 1939, J Educ Psychol 30:17). */
export const EXTREME_SHARE = 0.27;

/** How much each examinee belongs to the group of the lowest and of the highest totals: from 0 to 1. */
export interface ExtremeGroups {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * The groups of `share` of the examinees with the lowest and the highest totals. Examinees with the total at the cut share
 * what is left of the group in equal weights, so that each group weighs exactly `share` × n and the order of rows says
 * nothing. `share` is above 0 and at most 0.5.
 */
export function extremeGroups(totals: readonly number[], share: number = EXTREME_SHARE): ExtremeGroups {
  invariant(share > 0 && share <= 0.5, `extremeGroups: share ${share}`);
  const size = share * totals.length;
  return { lower: weigh(totals, size, (a, b) => a - b), upper: weigh(totals, size, (a, b) => b - a) };
}

function weigh(
  totals: readonly number[],
  size: number,
  order: (a: number, b: number) => number,
): readonly number[] {
  const weights = new Map<number, number>();
  let left = size;
  for (const [total, tied] of [...countOf(totals)].sort(([a], [b]) => order(a, b))) {
    const taken = Math.min(left, tied);
    weights.set(total, taken / tied);
    left -= taken;
  }
  return totals.map((total) => weights.get(total) ?? 0);
}

function countOf(totals: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  return counts;
}

/** The mean of `values` in a group, each examinee by weight. */
export function meanIn(group: readonly number[], values: readonly number[]): number {
  const weight = group.reduce((sum, one) => sum + one, 0);
  return group.reduce((sum, one, index) => sum + one * (values[index] ?? 0), 0) / weight;
}
