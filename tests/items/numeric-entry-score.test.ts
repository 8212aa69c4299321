import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideExactly,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import {
  isAccepted,
  isSameNumber,
  readEntry,
  startsWithNumber,
} from '#lib/items/kinds/numeric-entry/score.ts';
import { unitNamed, unitsOf } from '#lib/knowledge/units.ts';

/** The laws of typed numbers: units are exact, edges are exact, and what cannot be read scores nothing. */

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
}

/** Non-negative decimals with up to four places. */
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => decimal(`${String(whole)}.${String(part).padStart(4, '0')}`));

const units = unitsOf('mass').map(({ plural, factor }) => ({ name: plural, factor }));
const unit = fc.constantFrom(...units);

function entry(lowest: Decimal, highest: Decimal): NumberEntry {
  return { unit: 'mg', lowest: toPlainText(lowest), highest: toPlainText(highest), units };
}

const STEP = decimal('0.000001');

describe('laws of typed numbers', () => {
  it('a range accepts both its ends and nothing beyond them, to the last digit', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [low, high] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
        const range = entry(low, high);
        expect(isAccepted(toPlainText(low), range)).toBe(true);
        expect(isAccepted(toPlainText(high), range)).toBe(true);
        expect(isAccepted(toPlainText(subtractDecimals(low, STEP)), range)).toBe(false);
        expect(isAccepted(toPlainText(addDecimals(high, STEP)), range)).toBe(false);
      }),
    );
  });

  it('an amount is accepted in every unit of its dimension, or in none', () => {
    fc.assert(
      fc.property(decimals, decimals, unit, (value, around, { name, factor }) => {
        const range = entry(around, addDecimals(around, decimal('1000')));
        const inUnit = divideExactly(value, decimal(factor));
        fc.pre(inUnit !== undefined);
        const typed = `${toPlainText(inUnit)} ${name}`;
        fc.pre(toPlainText(inUnit).length <= 40);
        expect(isAccepted(typed, range)).toBe(isAccepted(toPlainText(value), range));
      }),
    );
  });

  it('a number in another unit is read as the number times the factor of that unit', () => {
    fc.assert(
      fc.property(decimals, unit, (value, { name, factor }) => {
        const read = readEntry(`${toPlainText(value)}${name}`, entry(value, value));
        const expected = multiplyDecimals(value, decimal(factor));
        expect(read === undefined ? 'unread' : toPlainText(read)).toBe(toPlainText(expected));
      }),
    );
  });

  it('zeros at the end, white space and letter case change nothing', () => {
    fc.assert(
      fc.property(decimals, unit, fc.boolean(), (value, { name }, isUpper) => {
        const range = entry(value, addDecimals(value, decimal('1')));
        const plain = `${toPlainText(value)} ${name}`;
        const [whole = '', places = ''] = toPlainText(value).split('.');
        const padded = `  ${whole}.${places}00   ${isUpper ? name.toUpperCase() : name} `;
        expect(isAccepted(padded, range)).toBe(isAccepted(plain, range));
      }),
    );
  });

  it('a unit that the entry does not list is never accepted, whatever the number', () => {
    const foreign = fc.constantFrom('mL', 'hours', 'in 100', 'units', '%', 'm', 'mgs', 'x', 'mg a day');
    fc.assert(
      fc.property(decimals, foreign, (value, name) => {
        expect(isAccepted(`${toPlainText(value)} ${name}`, entry(decimal('0'), decimal('2000000')))).toBe(
          false,
        );
      }),
    );
  });

  it('any text at all is either read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const isRead = readEntry(typed, entry(decimal('0'), decimal('1'))) !== undefined;
        expect(isRead && !startsWithNumber(typed)).toBe(false);
      }),
    );
  });
});

describe('units of shares', () => {
  const share = unitNamed('in 100 people');
  const range: NumberEntry = {
    unit: 'in 100 people',
    lowest: '6.5',
    highest: '7.5',
    units: unitsOf('share').flatMap(({ plural, others, factor }) =>
      [plural, ...others].map((name) => ({
        name,
        factor: toPlainText(divideExactly(decimal(factor), decimal(share?.factor ?? '0')) ?? decimal('0')),
      })),
    ),
  };

  it.each(['7', '7%', '7 per cent', '7 in 100', '70 in 1,000 people', '0.7 in 10', 'about 7 in 100 people'])(
    'accepts %s',
    (typed) => expect(isAccepted(typed, range)).toBe(true),
  );

  it.each(['7 in 1,000', '0.07', '7 in 50', '8%', '7/100', '1 in 14'])('does not accept %s', (typed) => {
    expect(isAccepted(typed, range)).toBe(false);
  });
});

describe('amounts that are told apart after the answer', () => {
  it.each([
    ['1200', '1,200 mg', true],
    ['1,200.0 mg', '1,200 mg', true],
    ['3', 'About 3 mg', true],
    ['3 m', '3 mg', false],
    ['3', '3 mg a day', true],
    ['6 years', '6 years of age', true],
    ['6 age', '6 years of age', false],
    ['3 g', '3 mg', false],
    ['', '3 mg', false],
    ['three', '3 mg', false],
  ])('%s and %s: %s', (typed, amount, isSame) => {
    expect(isSameNumber(typed, amount, 'mg')).toBe(isSame);
  });
});
