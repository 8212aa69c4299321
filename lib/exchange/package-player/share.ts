import type { PlayedEntry, PlayedResponse, PlayedItem, PlayedPart } from './played-data.ts';

/** The share of its points that an answer earns, 0 to 1: the rules of `lib/items/scoring.ts`, for the page of a package. */
export function shareOf(item: PlayedItem, answer: PlayedResponse): number {
  const counted = item.parts.map((part, at) => count(part, answer.picks[at] ?? [], answer.typed));
  return pointsOf(item.scoring, counted) / item.points;
}

/** Why a typed number is wrong, where a known mistake leads to it; empty otherwise, and for a number that is accepted. */
export function slipReason({ lowest, highest, slips }: PlayedEntry, typed: string): string {
  if (!isPlainNumber(typed) || isWithin(typed, lowest, highest)) return '';
  return slips.find(({ value }) => scaled(value) === scaled(typed))?.why ?? '';
}

/** A number as it may be typed: digits, and a point with digits after it. */
export function isPlainNumber(text: string): boolean {
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text);
}

interface Counted {
  readonly right: number;
  readonly wrong: number;
  readonly keys: number;
  readonly isWhole: boolean;
}

function count({ options, entry }: PlayedPart, picks: readonly number[], typed: string): Counted {
  if (entry !== undefined) {
    const isWhole = isPlainNumber(typed) && isWithin(typed, entry.lowest, entry.highest);
    return { right: isWhole ? 1 : 0, wrong: 0, keys: 1, isWhole };
  }
  const keys = options.filter(({ key }) => key).length;
  const right = picks.filter((at) => options[at]?.key === true).length;
  return { right, wrong: picks.length - right, keys, isWhole: right === keys && picks.length === keys };
}

function pointsOf(scoring: PlayedItem['scoring'], counted: readonly Counted[]): number {
  const sum = (points: (one: Counted) => number): number =>
    counted.reduce((total, one) => total + points(one), 0);
  switch (scoring) {
    case 'zero-one':
      return sum(({ isWhole }) => (isWhole ? 1 : 0));
    case 'zero-one-all':
      return counted.every(({ isWhole }) => isWhole) ? 1 : 0;
    case 'zero-one-by-key':
      return sum(({ right, wrong, keys }) => (right + wrong > keys ? 0 : right));
    case 'plus-minus':
      return sum(({ right, wrong }) => Math.max(0, right - wrong));
    case 'rationale':
      return counted[0]?.isWhole === true ? sum(({ isWhole }) => (isWhole ? 1 : 0)) - 1 : 0;
  }
}

/** Exactly: binary fractions would put 0.1 + 0.2 outside 0.3. */
function isWithin(typed: string, lowest: string, highest: string): boolean {
  const value = scaled(typed);
  return scaled(lowest) <= value && value <= scaled(highest);
}

/** A decimal in units of a trillionth. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(`${whole}${fraction.padEnd(12, '0').slice(0, 12)}`);
  return text.startsWith('-') ? -value : value;
}
