import { describe, expect, it } from 'vitest';
import { timeSpread } from '#lib/sessions/report/time-spread.ts';

describe('the spread of times', () => {
  it.each([
    [[], undefined],
    [[3000], { lower: 3, median: 3, upper: 3 }],
    [[4000, 1000, 2000, 3000], { lower: 1.75, median: 2.5, upper: 3.25 }],
  ])('of %j ms', (times, expected) => {
    expect(timeSpread(times)).toEqual(expected);
  });
});
