/** Forms of one word have one stem. */
import { describe, expect, it } from 'vitest';
import { isSameWord } from '#lib/base/word-stems.ts';

describe('one word', () => {
  it.each([
    ['closes', 'closed'],
    ['stopped', 'stop'],
    ['study', 'studies'],
    ['kidney', 'kidneys'],
    ['delay', 'delayed'],
    ['delaying', 'delays'],
    ['day', 'days'],
    ['warns', 'warnings'],
    ['stopping', 'stoppings'],
  ])('%s, %s', (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
  });
});

it('is not another word that begins alike', () => {
  expect(isSameWord('close', 'closet')).toBe(false);
});
