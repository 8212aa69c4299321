import { correlation, mean, totalsOf, variance } from './moments.ts';

/**
 * Cronbach's alpha (1951, Psychometrika 16:297) of columns of points: k/(k - 1) × (1 - Σ var(xᵢ)/var(X)); with columns of
 * zeros and ones it is KR-20. All variances have the denominator n - 1, so it cancels out. Undefined with fewer than two
 * columns, or when the totals do not vary.
 */
export function alpha(columns: readonly (readonly number[])[]): number | undefined {
  const k = columns.length;
  if (k < 2 || (columns[0]?.length ?? 0) < 2) return undefined;
  const whole = variance(totalsOf(columns));
  if (whole === 0) return undefined;
  const single = columns.reduce((sum, column) => sum + variance(column), 0);
  return (k / (k - 1)) * (1 - single / whole);
}

/** Alpha without each column in turn. */
export function alphaIfDeleted(columns: readonly (readonly number[])[]): readonly (number | undefined)[] {
  return columns.map((_, deleted) => alpha(columns.filter((_column, index) => index !== deleted)));
}

/**
 * KR-21 (Kuder and Richardson 1937, Psychometrika 2:151): as KR-20 if all items were equally hard; never above it.
 * `totals` count right answers to `k` items. Its variance has the denominator n, as the p(1 - p) that it stands for.
 */
export function kr21(totals: readonly number[], k: number): number | undefined {
  if (k < 2 || totals.length < 2) return undefined;
  const spread = (variance(totals) * (totals.length - 1)) / totals.length;
  if (spread === 0) return undefined;
  const centre = mean(totals);
  return (k / (k - 1)) * (1 - (centre * (k - centre)) / (k * spread));
}

/** The reliability of a test `times` as long (Spearman 1910, Brown 1910): m r/(1 + (m - 1) r). */
export function spearmanBrown(reliability: number, times: number): number {
  return (times * reliability) / (1 + (times - 1) * reliability);
}

/** The standard error of measurement, in points: sd(X) × √(1 - alpha). Undefined where alpha is. */
export function standardError(columns: readonly (readonly number[])[]): number | undefined {
  const reliability = alpha(columns);
  if (reliability === undefined) return undefined;
  return Math.sqrt(variance(totalsOf(columns)) * (1 - reliability));
}

/** The mean correlation of two columns; undefined when one of them does not vary or there are fewer than two. */
export function meanInterItem(columns: readonly (readonly number[])[]): number | undefined {
  const found = columns.flatMap((column, index) =>
    columns.slice(0, index).map((other) => correlation(column, other)),
  );
  const known = found.filter((r) => r !== undefined);
  return known.length === 0 || known.length < found.length ? undefined : mean(known);
}

/** Alpha of the columns as if each had the variance 1: k r̄/(1 + (k - 1) r̄). */
export function standardisedAlpha(columns: readonly (readonly number[])[]): number | undefined {
  const r = meanInterItem(columns);
  return r === undefined ? undefined : spearmanBrown(r, columns.length);
}
