import { remembered } from '#lib/base/remembered.ts';
import { unitOf } from './units.ts';
import { plain, withoutEnd } from './words.ts';

/** A number, a range or a bound with its unit, in the base unit of its dimension. */
export interface Quantity {
  /** What is measured, for example `mass` or `mass/time`; `number` without a unit. */
  readonly dimension: string;
  /** The unit as written, folded. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly minIncluded: boolean;
  readonly maxIncluded: boolean;
  /** Digits behind the decimal point, the most that is written. */
  readonly decimals: number;
}

interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
}

/** A longer text is no quantity. Chosen: twice the longest category of frequency with both bounds. */
const LONGEST = 120;

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** Who is counted in "7 in 100 people"; no unit. */
const COUNTED = '(?:people|persons|patients|adults)';
const AMOUNT = new RegExp(
  String.raw`^(${NUMBER})(?:\s*(?:in|out of|/)\s*(${NUMBER}))?\s*(%|(?!${COUNTED}$)[\p{L}°][\p{L}/²°]*)?(?:\s*${COUNTED})?$`,
  'u',
);
const RANGE = /^(?:between |from )?(.+?)\s*(?:-|–|—|\sto\s|\sand\s)\s*(.+)$/u;

/** Words of comparison, longest first: which side they bound, and whether the number itself belongs. */
const BOUNDS = [
  [/^(?:at least|no less than|not less than|≥|>=)\s*(.+)$/u, 'min', true],
  [/^(.+?)\s+(?:or more|and above|or above|or over|or longer)$/u, 'min', true],
  [/^(?:more than|greater than|over|above|longer than|>)\s*(.+)$/u, 'min', false],
  [/^(?:at most|no more than|not more than|up to|≤|<=)\s*(.+)$/u, 'max', true],
  [/^(.+?)\s+(?:or less|or fewer|or under|or shorter)$/u, 'max', true],
  [/^(?:less than|fewer than|under|below|shorter than|<)\s*(.+)$/u, 'max', false],
] as const;

/** Words that say a number is rounded. */
const ROUNDED = /^(?:about|around|approximately|roughly|nearly|almost)\s+/u;

/** True when the whole text is a quantity that is said to be rounded: "about 7 in 100 people". */
export function isRounded(text: string): boolean {
  return quantity(text) !== undefined && ROUNDED.test(plain(text).toLowerCase());
}

/** The quantity that a whole text states, or undefined. "About" before it is passed over. A bracket behind words ("Common (…)") is read in their place. */
export function quantity(text: string): Quantity | undefined {
  return text.length > LONGEST ? undefined : readQuantity(text).value;
}

const readQuantity = remembered((text: string) => ({ value: readAmounts(text) }));

function readAmounts(text: string): Quantity | undefined {
  // Every amount has a digit, most texts have none.
  if (!/\d/u.test(plain(text))) return undefined;
  const written = withoutEnd(plain(text).toLowerCase(), '. ')
    .replace(ROUNDED, '')
    .replace(/\s*\bper cent\b/gu, '%')
    .replace(/\bper /gu, '/')
    .replace(/\s*\/\s*/gu, '/');
  const bracket = /^[^\d()]+\(([^()]+)\)$/u.exec(written)?.[1];
  return interval(bracket ?? written);
}

/** True when some number belongs to both. */
export function quantitiesOverlap(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && startsWithin(a, b) && startsWithin(b, a);
}

/** True when both cover the same numbers. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.minIncluded !== b.minIncluded || a.maxIncluded !== b.maxIncluded)
    return false;
  return near(a.min, b.min) && near(a.max, b.max);
}

/** True when `a` does not begin above the end of `b`. */
function startsWithin(a: Quantity, b: Quantity): boolean {
  if (near(a.min, b.max)) return a.minIncluded && b.maxIncluded;
  return a.min < b.max;
}

/** Equal but for the rounding of a change of unit. */
function near(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function interval(text: string): Quantity | undefined {
  const both =
    /^(.+?),?\s+(?:but|and)\s+((?:less|fewer|more|at|under|below|over|above|no|not|up)\b.+)$/u.exec(text);
  if (both === null) return rangeOf(text) ?? bounded(text) ?? point(text);
  const first = bounded(both[1] ?? '');
  const second = bounded(both[2] ?? '');
  return first === undefined || second === undefined ? undefined : meet(first, second);
}

function rangeOf(text: string): Quantity | undefined {
  const match = RANGE.exec(text);
  const low = amount(match?.[1] ?? '');
  const high = amount(match?.[2] ?? '');
  if (low === undefined || high === undefined) return undefined;
  const lower = low.unit === '' ? { ...low, unit: high.unit } : low;
  return meet(from(lower, 'min', true), from(high, 'max', true));
}

function bounded(text: string): Quantity | undefined {
  for (const [pattern, side, included] of BOUNDS) {
    const found = pattern.exec(text)?.[1];
    const value = found === undefined ? undefined : amount(found);
    if (value !== undefined) return from(value, side, included);
  }
  return undefined;
}

function point(text: string): Quantity | undefined {
  const value = amount(text);
  return value === undefined ? undefined : meet(from(value, 'min', true), from(value, 'max', true));
}

function amount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text.trim());
  if (match === null) return undefined;
  const [, over = '', under, unit = ''] = match;
  const value = number(over) / (under === undefined ? 1 : number(under));
  return { value, unit: under !== undefined && unit === '' ? 'share' : unit, decimals: decimals(over) };
}

function from(
  { value, unit, decimals: places }: Amount,
  side: 'min' | 'max',
  included: boolean,
): Quantity | undefined {
  const known = unitOf(unit);
  if (known === undefined) return undefined;
  const base = value * known.factor;
  return {
    dimension: known.dimension,
    unit: known.name,
    min: side === 'min' ? base : -Infinity,
    max: side === 'max' ? base : Infinity,
    minIncluded: side === 'min' && included,
    maxIncluded: side === 'max' && included,
    decimals: places,
  };
}

/** What a lower and an upper bound leave, in whichever order they stand. */
function meet(a: Quantity | undefined, b: Quantity | undefined): Quantity | undefined {
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return undefined;
  const [low, high] = a.min > -Infinity ? [a, b] : [b, a];
  if (low.max < Infinity || high.min > -Infinity || low.min > high.max) return undefined;
  return {
    ...low,
    max: high.max,
    maxIncluded: high.maxIncluded,
    decimals: Math.max(low.decimals, high.decimals),
  };
}

function number(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function decimals(text: string): number {
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}
