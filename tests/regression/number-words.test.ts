import { expect, it } from 'vitest';
import { enterNumber } from '#lib/knowledge/instructions.ts';
import { shippedBank } from '../support/shipped.ts';

/** "Enter a number (in 100 people)" is no sentence. */
it('a number of people is asked for in a sentence', () => {
  expect(enterNumber('in 1,000 people')).toBe('Enter how many people in 1,000.');
  expect(enterNumber('mg a day')).toBe('Enter a number (mg a day).');
  const stems = shippedBank().items.flatMap(({ kind, stem }) => (kind === 'numeric-entry' ? [stem] : []));
  expect(stems.filter((stem) => stem.endsWith('Enter how many people in 100.')).length).toBeGreaterThan(1);
  expect(stems.filter((stem) => stem.includes('(in '))).toEqual([]);
});

/** "A single dose is taken 3 times a day": what is taken three times is not single. */
it('a dose that is taken several times is not called single', () => {
  const texts = shippedBank().items.map(({ stem, parts, options }) => JSON.stringify([stem, parts, options]));
  expect(texts.filter((text) => /single dose of [^"]{1,40} taken/iu.test(text))).toEqual([]);
});
