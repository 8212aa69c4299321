/** What is taken for a slip: never another number. */
import { describe, expect, it } from 'vitest';
import { nearestWord } from '#lib/base/did-you-mean.ts';

describe('the nearest word', () => {
  it.each([
    ['4 g a day', ['500 mg a day', '40 g a day'], undefined],
    ['in 1000 peopl', ['in 100 people', 'in 1,000 people'], 'in 1,000 people'],
    ['0.5 mgs', ['5 mg', '0.05 mg', '0.5 mg'], '0.5 mg'],
    ['alpha-1-delta', ['alpha-2-delta'], undefined],
    ['alpha-delta', ['alpha-2-delta'], 'alpha-2-delta'],
    ['ambr-gate', ['amber-gate', 'birch-gate'], 'amber-gate'],
  ])('of %s among %j is %s', (word, known, near) => {
    expect(nearestWord(word, known)).toBe(near);
  });
});
