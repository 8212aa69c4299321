import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideExactly,
  divideRounded,
  divideTruncated,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';

/** The decimal `digits / 10^places`, and the same number as a fraction of integers, which is the oracle. */
interface Sample {
  readonly decimal: Decimal;
  readonly digits: bigint;
  readonly places: number;
}

const samples: fc.Arbitrary<Sample> = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => ({ digits, places, decimal: read(written(digits, places)) }));

/** Plain notation, made from integers only. */
function written(digits: bigint, places: number): string {
  const bare = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const text = places === 0 ? bare : `${bare.slice(0, -places)}.${bare.slice(-places)}`;
  return digits < 0n ? `-${text}` : text;
}

function read(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new Error(`${text} was not read`);
  return decimal;
}

/** The integer that `value` is, when multiplied by 10^places. */
function scaled({ digits, places }: Sample, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}

/** By plain notation, which is unique; a product may be longer than what people may type. */
function isSame(value: Decimal, digits: bigint, places: number): boolean {
  return toPlainText(value) === trimmed(written(digits, places));
}

/** Without zeros at the end of its decimals, and without a sign before 0. */
function trimmed(text: string): string {
  const bare = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return bare === '-0' ? '0' : bare;
}

describe('laws of decimals', () => {
  it('what is written in plain text is read back as the same number', () => {
    fc.assert(
      fc.property(samples, ({ decimal }) => compareDecimals(read(toPlainText(decimal)), decimal) === 0),
    );
  });

  it('adds, subtracts, multiplies and compares as integers of the last place do', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const [x, y] = [scaled(a, 8), scaled(b, 8)];
        expect(isSame(addDecimals(a.decimal, b.decimal), x + y, 8)).toBe(true);
        expect(isSame(subtractDecimals(a.decimal, b.decimal), x - y, 8)).toBe(true);
        expect(isSame(multiplyDecimals(a.decimal, b.decimal), x * y, 16)).toBe(true);
        expect(compareDecimals(a.decimal, b.decimal)).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });

  it('divides back exactly what was multiplied', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        fc.pre(b.digits !== 0n);
        const back = divideExactly(multiplyDecimals(a.decimal, b.decimal), b.decimal);
        expect(back === undefined ? undefined : compareDecimals(back, a.decimal)).toBe(0);
      }),
    );
  });

  it('rounds a quotient to within half of the last place, halves away from zero', () => {
    fc.assert(
      fc.property(samples, samples, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        fc.pre(b.digits !== 0n);
        const top = scaled(a, 8) * 10n ** BigInt(places);
        const bottom = scaled(b, 8);
        const size = (n: bigint) => (n < 0n ? -n : n);
        const halfUp = (2n * size(top) + size(bottom)) / (2n * size(bottom));
        const sign = top < 0n === bottom < 0n ? 1n : -1n;
        const quotient = divideRounded(a.decimal, b.decimal, places);
        expect(quotient !== undefined && isSame(quotient, sign * halfUp, places)).toBe(true);
      }),
    );
  });

  it('cuts a quotient off behind its places, whatever follows', () => {
    fc.assert(
      fc.property(samples, samples, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        fc.pre(b.digits !== 0n);
        const cut = (scaled(a, 8) * 10n ** BigInt(places)) / scaled(b, 8);
        const quotient = divideTruncated(a.decimal, b.decimal, places);
        expect(quotient !== undefined && isSame(quotient, cut, places)).toBe(true);
      }),
    );
    expect(divideTruncated(read('1'), read('0'), 2)).toBeUndefined();
  });

  it('rounding changes nothing that has no further places', () => {
    fc.assert(
      fc.property(samples, ({ decimal, places }) => {
        expect(compareDecimals(roundDecimal(decimal, places), decimal)).toBe(0);
      }),
    );
  });
});

describe('decimals as they are written', () => {
  it.each(['0', '7', '9,600', '1,234,567.25', '0.5', '300', '12000', '7.0', '-3', '-0.25'])(
    'reads %s',
    (text) => {
      expect(toPlainText(read(text))).toBe(String(Number(text.replaceAll(',', ''))));
    },
  );

  it.each([
    ...['', ' 7', '7 ', '1e3', '.5', '5.', '1,00', '12,34,567', ',100', '1234,567', '007', '00.5', '0,500'],
    ...['+7', '--7', '7-', '١', 'NaN', 'Infinity', '0x10', '1_000', '1 000', '1.2.3', '9'.repeat(41)],
  ])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('divides exactly or not at all', () => {
    expect(divideExactly(read('1'), read('3'))).toBeUndefined();
    expect(divideExactly(read('1'), read('0'))).toBeUndefined();
    expect(divideRounded(read('1'), read('0'), 2)).toBeUndefined();
    expect(toPlainText(divideExactly(read('3'), read('8')) ?? read('0'))).toBe('0.375');
  });

  it('rounds halves away from zero, where binary numbers would not', () => {
    expect(toPlainText(roundDecimal(read('1.005'), 2))).toBe('1.01');
    expect(toPlainText(roundDecimal(read('-2.5'), 0))).toBe('-3');
    expect(toPlainText(addDecimals(read('0.1'), read('0.2')))).toBe('0.3');
  });

  it('writes large and small numbers without an exponent, and zero without a sign', () => {
    expect(toPlainText(multiplyDecimals(read('1000000000000'), read('1000000000000')))).toBe(
      '1' + '0'.repeat(24),
    );
    expect(toPlainText(read('0.00000001'))).toBe('0.00000001');
    expect(toPlainText(multiplyDecimals(read('-1'), read('0')))).toBe('0');
  });
});
