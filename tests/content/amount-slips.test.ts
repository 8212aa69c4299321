/** Amounts as people write them in sentences: each is told of once, with the fields to write. */
import { describe, expect, test } from 'vitest';
import { isOneNumber, writtenRange } from '#lib/content/amount-slip.ts';
import { damaged } from './sound-lesson.ts';
import { expectToldOnce, told, type Way } from './told-of.ts';

/** A lesson in which the fact is an amount, with these fields. */
const amount = (fields: string): Way[1] => damaged('    object: subunit', `    ${fields}`);

const SLIPS: readonly (readonly [written: string, words: string])[] = [
  ...[
    '5 to 7 hours',
    '5-7 hours',
    '5–7 hours',
    '5 - 7 hours',
    '5 hours to 7 hours',
    'between 5 and 7 hours',
    'from 5 to 7 hours',
  ].map((written) => [written, 'Write `from: 5 hours` and `to: 7 hours` in place of `value`.'] as const),
  ...['2', '2.5', '2 to 3', '2.0-3.0', 'between 2.0 and 3.0'].map(
    (written) => [written, 'Write its unit. What has none (an INR, a pH) is the name of a concept'] as const,
  ),
  ['12 hours to 7 days', 'Write `from: 12 hours` and `to: 7 days` in place of `value`.'],
  ['5 or 7 hours', 'Write one number with its unit; for a range, its ends under `from` and `to`.'],
  ['5 ± 2 hours', 'Write one number with its unit'],
  ['about 7 hours', 'Write 7 hours. That it is rounded, the fact says of all its amounts: `about: true`.'],
  ['up to 7 hours', 'Write 7 hours, and let the statement of the relation say that it is a limit'],
  ['at least 7 hours', 'Write 7 hours, and let the statement'],
  ['7hours', 'Write 7 hours.'],
  ['1,200mg a day', 'Write 1,200 mg a day.'],
];

describe('an amount in the words of a sentence', () => {
  test.each(SLIPS)('%s', (written, words) =>
    expectToldOnce([written, amount(`value: ${written}`), `13:12-13:${String(12 + written.length)}`, words]),
  );

  test('a range at one end of a range', () =>
    expectToldOnce([
      '',
      amount('from: 5 to 7 hours'),
      '13:11-13:23',
      'Write `from: 5 hours` and `to: 7 hours`, each in a line of its own.',
    ]));
});

describe('an amount', () => {
  test.each([
    '7 in 100 people',
    '9,600 mg a day',
    '3.5 x 10^9/L',
    '60 mL/min/1.73 m2',
    '5 mg/kg',
    '24 hours a day',
  ])('%s has one number', (written) => {
    expect(isOneNumber(written)).toBe(true);
    expect(writtenRange(written)).toBeUndefined();
    expect(told([amount(`value: ${written}`)])).toEqual([]);
  });
});
