import { invariant } from '#lib/base/invariant.ts';

/** An estimate with its confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution: intervals hold 95 %. */
const Z = 1.959963984540054;

/**
 * A share of `n` with its 95 % score interval (Wilson 1927, J Am Stat Assoc 22:209). `share` is from 0 to 1, `n` at least 1.
 * For means of part credit it is wider than needed: no variable from 0 to 1 varies more than a zero-or-one of its mean.
 */
export function wilson(share: number, n: number): Estimate {
  invariant(n >= 1 && share >= 0 && share <= 1, `wilson: share ${share} of ${n}`);
  const weight = (Z * Z) / n;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / n + weight / (4 * n));
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A correlation over `n` pairs with its 95 % interval (Fisher 1921, Metron 1:3: atanh r has the variance 1/(n - 3)). */
export function fisher(r: number, n: number): Estimate {
  if (n <= 3 || Math.abs(r) === 1) return { value: r, low: n <= 3 ? -1 : r, high: n <= 3 ? 1 : r };
  const half = Z / Math.sqrt(n - 3);
  return { value: r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}
