import { invariant } from '#lib/base/invariant.ts';

/** The arithmetic mean. `values` holds at least one number. */
export function mean(values: readonly number[]): number {
  invariant(values.length > 0, 'mean: no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sample variance, divided by n - 1: the one denominator of this folder. At least two values. */
export function variance(values: readonly number[]): number {
  return covariance(values, values);
}

/** The sample covariance, divided by n - 1. At least two pairs; the lists are equally long. */
export function covariance(a: readonly number[], b: readonly number[]): number {
  invariant(a.length > 1 && a.length === b.length, 'covariance: expected two lists of at least two values');
  const [centreA, centreB] = [mean(a), mean(b)];
  const products = a.map((value, index) => (value - centreA) * ((b[index] ?? 0) - centreB));
  return products.reduce((sum, product) => sum + product, 0) / (a.length - 1);
}

/**
 * Pearson's correlation, from -1 to 1; with a list of zeros and ones it is the point-biserial correlation.
 * Undefined when one of the lists does not vary: there is then nothing to correlate.
 */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const spread = Math.sqrt(variance(a) * variance(b));
  if (!(spread > FLAT * (1 + Math.abs(mean(a) * mean(b))))) return undefined;
  return Math.min(1, Math.max(-1, covariance(a, b) / spread));
}

/** What rounding leaves of a variance that is zero. */
const FLAT = 1e-12;

/** The total of each examinee over columns of points; the columns are equally long. */
export function totalsOf(columns: readonly (readonly number[])[]): readonly number[] {
  const [first] = columns;
  if (first === undefined) return [];
  return first.map((_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0));
}

/** Each value of `a` less the one of `b`. */
export function less(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => value - (b[index] ?? 0));
}
