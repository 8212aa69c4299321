/** Hundredths of a second: more precise durations need not be compared (xAPI 1.0.3, part 2, 4.2.7). */
const MS_PER_HUNDREDTH = 10;

/**
 * A length of time in ISO 8601, in seconds with at most two decimals, cut.
 *
 * @param milliseconds below 0 counts as 0
 */
export function durationText(milliseconds: number): string {
  const hundredths = Math.max(0, Math.floor(milliseconds / MS_PER_HUNDREDTH));
  return `PT${String(hundredths / 100)}S`;
}
