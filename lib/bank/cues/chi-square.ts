/**
 * How likely counts at least so uneven are when every place is equally likely: the upper tail of the chi-square
 * distribution of Pearson's statistic, 0 to 1; 1 for fewer than two places or no counts.
 * Source: Pearson 1900; the tail by the Wilson-Hilferty cube-root approximation (1931), good to about 0.001 here, and the
 * normal tail by Abramowitz & Stegun 7.1.26 (error below 1.5e-7).
 */
export function chiSquareP(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 2 || total === 0) return 1;
  const expected = total / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return normalTail((Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread));
}

const ERF = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429] as const;

function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ERF.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  const half = (series * Math.exp(-x * x)) / 2;
  return z >= 0 ? half : 1 - half;
}
