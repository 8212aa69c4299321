/** An exact quotient: `over / under` in lowest terms, `under` above 0. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

const DECIMAL = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
/** No amount in a course is longer; the bound keeps arithmetic on foreign text cheap. */
const LENGTH_MAX = 40;

/** Reads a decimal such as "9,600" or "0.5"; undefined for anything else. */
export function exact(text: string): Exact | undefined {
  if (text.length > LENGTH_MAX || !DECIMAL.test(text)) return undefined;
  const [whole = '', places = ''] = text.replaceAll(',', '').split('.');
  return quotient(BigInt(whole + places), 10n ** BigInt(places.length));
}

/** `over / under`; `under` is not 0. */
export function quotient(over: bigint, under: bigint): Exact {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / a, under: (sign * under) / a };
}

export function plus(a: Exact, b: Exact): Exact {
  return quotient(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Exact, b: Exact): Exact {
  return quotient(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Exact, b: Exact): Exact {
  return quotient(a.over * b.over, a.under * b.under);
}

/** Undefined when `b` is 0. */
export function dividedBy(a: Exact, b: Exact): Exact | undefined {
  return b.over === 0n ? undefined : quotient(a.over * b.under, a.under * b.over);
}

/** Below 0 when `a` is less than `b`, 0 when they are equal, above 0 otherwise. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To so many decimal places, halves away from zero. */
export function rounded(value: Exact, places: number): Exact {
  const scale = 10n ** BigInt(places);
  const [over, sign] = value.over < 0n ? [-value.over, -1n] : [value.over, 1n];
  return quotient(sign * ((2n * over * scale + value.under) / (2n * value.under)), scale);
}

/** Half of the last of so many decimal places. */
export function halfOf(places: number): Exact {
  return quotient(1n, 2n * 10n ** BigInt(places));
}
