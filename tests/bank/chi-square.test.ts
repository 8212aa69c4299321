import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareP } from '#lib/bank/cues/chi-square.ts';

/** Counts over so many places whose statistic is about `statistic`: one place has more, one less. */
function countsWith(statistic: number, places: number): readonly number[] {
  const expected = 1e6;
  const off = Math.sqrt((statistic * expected) / 2);
  return Array.from({ length: places }, (_, at) => expected + (at === 0 ? off : at === 1 ? -off : 0));
}

describe('the chi-square probability', () => {
  it.each([
    [3.841, 2],
    [5.991, 3],
    [7.815, 4],
    [9.488, 5],
  ])('of the critical value %d with %i places is 0.05', (statistic, places) => {
    expect(chiSquareP(countsWith(statistic, places))).toBeCloseTo(0.05, 2);
  });

  it('is a probability, and nearly 1 for even counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 8 }), (counts) => {
        expect(chiSquareP(counts)).toBeGreaterThanOrEqual(0);
        expect(chiSquareP(counts)).toBeLessThanOrEqual(1);
      }),
    );
    expect(chiSquareP([50, 50, 50, 50])).toBeGreaterThan(0.99);
    expect(chiSquareP([])).toBe(1);
  });
});
