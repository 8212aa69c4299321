import {
  addDecimals,
  compareDecimals,
  parseDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import { readCodes } from './codes.ts';
import { fault, type ReadOption, type ReadPart, type Reading } from './read-bank.ts';
import { optionFaults } from './take-item.ts';

/** An answer of a question for a number: from the lowest number that it takes to the highest. */
export interface ReadNumber {
  /** As it is shown: the number that may be off, or both ends of a range that is written as one. */
  readonly shown: string;
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** Of the mark, in per cent. */
  readonly share: number;
  readonly feedback: string;
  readonly place: Place;
}

/** The part that a number is typed in, and what of it no item has. */
export interface NumberPart {
  readonly part: ReadPart;
  readonly notes: readonly string[];
  /** What of that is about points: see `ReadItem`. */
  readonly points: readonly string[];
}

/**
 * A number with how far it may be off. Plain digits with a point: a comma divides thousands in one country and decimals in
 * another. Undefined, and told of, for anything else. Diagnostics: `exchange/bad-value`.
 */
export function readNumber(
  reading: Reading,
  { value, tolerance }: { readonly value: string; readonly tolerance: string },
  more: Pick<ReadNumber, 'share' | 'feedback' | 'place'>,
): ReadNumber | undefined {
  const [middle, half] = [numberIn(value), numberIn(tolerance === '' ? '0' : tolerance)];
  if (middle === undefined || half === undefined || half.lt(0)) {
    const [what, said] = middle === undefined ? ['number', value] : ['tolerance', tolerance];
    const message = `Unexpected ${what} "${shortened(said, 40)}", expected digits with a decimal point, such as 299.5${what === 'number' ? '' : ', and no less than 0'}`;
    fault(reading, readCodes.badValue, more.place, message);
    return undefined;
  }
  return {
    ...more,
    shown: toPlainText(middle),
    lowest: subtractDecimals(middle, half),
    highest: addDecimals(middle, half),
  };
}

/**
 * A range that is written as one, from its lowest number to its highest. It has no number that is meant more than the others.
 * Diagnostics: `exchange/bad-value`.
 */
export function readRange(
  reading: Reading,
  [from, to]: readonly [lowest: string, highest: string],
  more: Pick<ReadNumber, 'share' | 'feedback' | 'place'>,
): ReadNumber | undefined {
  const [lowest, highest] = [numberIn(from), numberIn(to)];
  if (lowest === undefined || highest === undefined || lowest.gt(highest)) {
    const message = `Unexpected range "${shortened(`${from}..${to}`, 40)}", expected two numbers with a decimal point, the lower one first, such as 2.5..3.5`;
    fault(reading, readCodes.badValue, more.place, message);
    return undefined;
  }
  const ends = [lowest, highest].map(toPlainText);
  return { ...more, shown: lowest.eq(highest) ? (ends[0] ?? '') : ends.join(RANGE), lowest, highest };
}

/** Between the ends of a range, as amounts are written. */
export const RANGE = ' to ';

/** Whether the words of an option are those of a range. */
export function isRange(text: string): boolean {
  const ends = text.split(RANGE);
  return ends.length === 2 && ends.every((end) => numberIn(end) !== undefined);
}

/** A number in plain digits; undefined for anything else. */
export function numberIn(written: string): Decimal | undefined {
  return /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/u.test(written)
    ? parseDecimal(
        written
          .replace(/^\+/u, '')
          .replace(/^(?<sign>-?)\./u, '$<sign>0.')
          .replace(/\.$/u, ''),
      )
    : undefined;
}

/**
 * The part of a question for a number. Undefined, and told of, where several ranges are right: an item has one.
 * Diagnostics: `exchange/no-key`, `exchange/unsupported-kind`, `exchange/key-as-distractor`, `exchange/same-option`.
 */
export function numberPart(
  reading: Reading,
  answers: readonly ReadNumber[],
  units: Pick<NumberEntry, 'unit' | 'units'>,
  place: Place,
): NumberPart | undefined {
  const [right, second] = answers.filter(({ share }) => share === 100);
  if (second !== undefined) {
    const message = `Unexpected second right range, from ${toPlainText(second.lowest)} to ${toPlainText(second.highest)}, expected one`;
    fault(reading, readCodes.unsupported, second.place, message);
    return undefined;
  }
  if (right === undefined) {
    const message =
      'Unexpected question for a number without a right one, expected one that earns the full mark';
    fault(reading, readCodes.noKey, place, message);
    return undefined;
  }
  tellContradictions(reading, answers, right);
  const isListed = (one: ReadNumber): boolean => one === right || isKnownSlip(one);
  const listed = answers.filter(isListed);
  const options = listed.map((one): ReadOption => ({
    text: one.shown,
    key: one === right,
    share: undefined,
    feedback: one.feedback,
    place: one.place,
  }));
  optionFaults(reading, { options, takes: 'one', place });
  const entry = { lowest: toPlainText(right.lowest), highest: toPlainText(right.highest), ...units };
  const others = answers.filter((one) => !isListed(one)).map(noteOf);
  return { part: { text: '', picks: 1, options, entry }, notes: others, points: others };
}

function isKnownSlip({ share, lowest, highest }: ReadNumber): boolean {
  return share === 0 && compareDecimals(lowest, highest) === 0;
}

function noteOf({ lowest, highest, share, feedback }: ReadNumber): string {
  const said = feedback === '' ? '' : `: ${feedback}`;
  return `From ${toPlainText(lowest)} to ${toPlainText(highest)} gave ${String(share)} per cent of the mark${said}`;
}

/** The first answer that takes a number decides: a wrong one that stands before the right one takes right numbers from it. */
function tellContradictions(reading: Reading, answers: readonly ReadNumber[], right: ReadNumber): void {
  const at = answers.indexOf(right);
  for (const [index, answer] of answers.entries()) {
    if (answer === right || answer.share > 0) continue;
    const isBefore = index < at;
    const isMet = answer.lowest.lte(right.highest) && right.lowest.lte(answer.highest);
    const isInside = right.lowest.lte(answer.lowest) && answer.highest.lte(right.highest);
    if (!isInside && !(isBefore && isMet)) continue;
    const message = `Unexpected wrong answer ${answer.shown} within the right range from ${toPlainText(right.lowest)} to ${toPlainText(right.highest)}, expected one outside of it`;
    fault(reading, readCodes.keyAsDistractor, answer.place, message);
  }
}
