import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, evaluate, type Expression, type Fraction } from '#lib/knowledge/expression.ts';
import { toPlainText } from '#lib/base/decimal.ts';
import {
  canonical,
  parseAmount,
  printAmount,
  quantityId,
  quantityInterval,
  singleQuantity,
  toQuantity,
  type Amount,
} from '#lib/knowledge/quantity.ts';
import type { Quantity } from '#lib/knowledge/concept.ts';

/** Laws of amounts and formulas: nothing is lost in writing, converting or computing. */

const UNITS = [
  'mg',
  'mcg',
  'g',
  'hours',
  'days',
  'weeks',
  'mg a day',
  'in 100 people',
  'in 1,000 people',
  'months',
];

const amountText = fc
  .record({
    whole: fc.integer({ min: 0, max: 99_999 }),
    decimals: fc.constantFrom('', '.5', '.25', '.07'),
    unit: fc.constantFrom(...UNITS),
  })
  .map(({ whole, decimals, unit }) => `${String(whole)}${decimals} ${unit}`);

function amount(text: string): Amount {
  const read = parseAmount(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function range(from: string, to: string, about = false): Quantity {
  const read = toQuantity(amount(from), amount(to), about);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function refusal(text: string): string {
  const read = parseAmount(text);
  return read.ok ? 'read' : read.error;
}

describe('amounts', () => {
  it('are printed as they are read back', () => {
    fc.assert(
      fc.property(amountText, (text) => {
        const printed = printAmount(amount(text));
        expect(printAmount(amount(printed))).toBe(printed);
        expect(quantityId(singleQuantity(amount(printed)))).toBe(quantityId(singleQuantity(amount(text))));
      }),
    );
  });

  it('are the same concept in every unit, and have the same numbers', () => {
    expect(quantityId(range('0.3 g', '0.3 g'))).toBe(quantityId(range('300 mg', '300 mg')));
    expect(quantityId(range('7 days', '7 days'))).toBe(quantityId(range('1 week', '1 week')));
    expect(quantityId(range('7 per cent', '7 per cent'))).toBe(
      quantityId(range('70 in 1,000', '70 in 1,000')),
    );
    expect(quantityId(range('1 month', '1 month'))).not.toContain('/time/');
  });

  it('that differ in their canonical value differ in their numbers', () => {
    fc.assert(
      fc.property(amountText, amountText, (a, b) => {
        const [first, second] = [amount(a), amount(b)];
        if (first.unit.dimension !== second.unit.dimension) return;
        const same = canonical(first).eq(canonical(second));
        const intervals = [first, second].map((one) => quantityInterval(singleQuantity(one)).min);
        expect(intervals[0] === intervals[1]).toBe(same);
      }),
    );
  });

  it('that are rounded stand for what rounds to them, the upper bound left out', () => {
    expect(quantityInterval(range('7 mg', '7 mg', true))).toEqual({ min: 6.5, max: 7.5, maxIncluded: false });
    expect(quantityInterval(range('300 mg', '300 mg', true))).toEqual({
      min: 250,
      max: 350,
      maxIncluded: false,
    });
    expect(quantityInterval(range('7.2 mg', '7.2 mg', true))).toEqual({
      min: 7.15,
      max: 7.25,
      maxIncluded: false,
    });
    expect(quantityInterval(range('7 mg', '9 mg'))).toEqual({ min: 7, max: 9, maxIncluded: true });
  });

  it('are refused when they cannot be read, with what was expected', () => {
    expect(refusal('300 µg')).toContain('Did you mean "mcg"?');
    expect(refusal('300 mgs')).toContain('Did you mean "mg"?');
    expect(refusal('7.0 mg')).toContain('expected "7"');
    expect(refusal('1.200 mg')).toContain('expected "1.2", or "1,200" for thousands');
    expect(refusal('1.20 mg')).toMatch(/expected "1.2"$/u);
    expect(refusal('1,00 mg')).toBe('Unexpected number "1,00", expected "1"');
    expect(refusal('5,5 hours')).toBe('Unexpected number "5,5", expected "5.5"');
    expect(refusal('1,0000 mg')).toContain('Unexpected amount');
    expect(refusal('1234567890123456 mg')).toContain('significant digits');
    expect(toQuantity(amount('7 days'), amount('12 hours'), false).ok).toBe(false);
    expect(toQuantity(amount('7 days'), amount('2 months'), false).ok).toBe(false);
  });
});

const expression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 999 }).map((n): Expression => ({ kind: 'number', value: String(n) })),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
})).tree;

function written(tree: Expression): string {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'name') return tree.name;
  return `(${written(tree.left)} ${tree.operator} ${written(tree.right)})`;
}

/** The value as a fraction of big integers; undefined for a division by 0. */
function oracle(tree: Expression): readonly [bigint, bigint] | undefined {
  if (tree.kind === 'number') return [BigInt(tree.value), 1n];
  if (tree.kind === 'name') return undefined;
  const [left, right] = [oracle(tree.left), oracle(tree.right)];
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = left;
  const [c, d] = right;
  if (tree.operator === '+') return [a * d + c * b, b * d];
  if (tree.operator === '-') return [a * d - c * b, b * d];
  if (tree.operator === '*') return [a * c, b * d];
  return c === 0n ? undefined : [a * d, b * c];
}

const unnamed = (): undefined => undefined;
const plain = (value: Fraction) => [value.over, value.under].map((part) => BigInt(toPlainText(part)));

describe('formulas', () => {
  it('are read back and computed as exactly as with fractions of whole numbers', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const read = parseExpression(written(tree));
        expect(read).toEqual({ ok: true, value: tree });
        const value = evaluate(tree, unnamed);
        const expected = oracle(tree);
        expect(value === undefined).toBe(expected === undefined);
        if (value === undefined || expected === undefined) return;
        const [over = 0n, under = 1n] = plain(value);
        expect(over * expected[1]).toBe(expected[0] * under);
      }),
    );
  });

  it('bind as usual, from left to right, and a minus needs blanks', () => {
    const value = (text: string) => {
      const read = parseExpression(text);
      const found = read.ok ? evaluate(read.value, unnamed) : undefined;
      return found === undefined
        ? undefined
        : Number(toPlainText(found.over)) / Number(toPlainText(found.under));
    };
    expect(value('2 + 3 * 4')).toBe(14);
    expect(value('20 - 3 - 4')).toBe(13);
    expect(value('(2 + 3) * 4 / 2')).toBe(10);
    expect(parseExpression('first-dose')).toEqual({ ok: true, value: { kind: 'name', name: 'first-dose' } });
    for (const text of ['', '2 +', '(2', '2 3', '2 ** 3', 'dose % 2', '2dose', '()']) {
      expect(parseExpression(text).ok, text).toBe(false);
    }
  });
});
