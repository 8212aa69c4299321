/**
 * Moodle's own list of fractions, of which these are the whole shares of one; an import that meets another stops
 * (`question_bank::fraction_options_full`, with five decimals because it compares within 0.00001).
 */
const SHARES: Readonly<Record<number, string>> = {
  1: '100',
  2: '50',
  3: '33.33333',
  4: '25',
  5: '20',
  6: '16.66667',
  7: '14.28571',
  8: '12.5',
  9: '11.11111',
  10: '10',
  20: '5',
};

/** One of `count` equal shares, in per cent; undefined when Moodle has no such fraction. */
export function moodleShare(count: number): string | undefined {
  return SHARES[count];
}

/** The whole list, in per cent; each may be negative too. */
const FRACTIONS: readonly number[] = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
];
/** Moodle compares shares of one within 0.00001 (`match_grade_options`), which is 0.001 per cent. */
const FRACTION_TOLERANCE = 0.001;

/** Whether Moodle has this fraction, in per cent: its import stops at others, as it is preset. */
export function isMoodleFraction(percent: number): boolean {
  return FRACTIONS.some((known) => Math.abs(known - Math.abs(percent)) < FRACTION_TOLERANCE);
}

/** The fraction that Moodle has nearest to a number, in per cent. */
export function nearestMoodleFraction(percent: number): number {
  const size = Math.abs(percent);
  const nearest = FRACTIONS.reduce((best, one) =>
    Math.abs(one - size) < Math.abs(best - size) ? one : best,
  );
  return percent < 0 ? -nearest : nearest;
}
