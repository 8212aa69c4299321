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
