import Big from 'big.js';

/** An exact decimal number. Made by `parseDecimal` and by the operations below, never from a binary number. */
export type Decimal = Big;

/** Digits, either plain or with commas between groups of three, and a point that has digits on both sides. */
const WRITTEN = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/u;
/** Longer numbers occur in no course; the bound keeps arithmetic on typed text cheap. */
const LENGTH_MAX = 40;
/** Quotients with more decimal places than this count as not exact. */
const EXACT_PLACES = 60;

/**
 * Reads a decimal as people write it: "9,600", "0.5", "-3". Undefined for anything else: "1e3", ".5", "5.", "1,00", "007", "".
 */
export function parseDecimal(text: string): Decimal | undefined {
  return text.length <= LENGTH_MAX && WRITTEN.test(text) ? new Big(text.replaceAll(',', '')) : undefined;
}

/** Below 0 when `a` is less than `b`, 0 when they are equal ("7" and "7.0" are), above 0 otherwise. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return a.cmp(b);
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return a.plus(b);
}

/** The exact difference `a - b`. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return a.minus(b);
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return a.times(b);
}

/** The exact quotient `a / b`; undefined when it has no finite decimal notation (1 / 3) or `b` is 0. */
export function divideExactly(a: Decimal, b: Decimal): Decimal | undefined {
  const quotient = divideRounded(a, b, EXACT_PLACES);
  return quotient?.times(b).eq(a) === true ? quotient : undefined;
}

/** The quotient `a / b` to `places` decimal places (0 or more), halves away from zero; undefined when `b` is 0. */
export function divideRounded(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  return quotientTo(a, b, places, Big.roundHalfUp);
}

/** The quotient `a / b` with `places` decimal places (0 or more), the digits behind them cut off; undefined when `b` is 0. */
export function divideTruncated(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  return quotientTo(a, b, places, Big.roundDown);
}

/** The number to `places` decimal places (0 or more), halves away from zero. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

function quotientTo(a: Decimal, b: Decimal, places: number, mode: 0 | 1): Decimal | undefined {
  if (b.eq('0')) return undefined;
  const Rounding = Big();
  Rounding.DP = places;
  Rounding.RM = mode;
  return new Big(new Rounding(a).div(b));
}

/** The number in plain digits, without exponent, commas or zeros at its end; `parseDecimal` reads it back. */
export function toPlainText(value: Decimal): string {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}
