import { parseDecimal, toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { endsOf } from '../quantity.ts';
import { unitAtStart, type Unit } from '../units.ts';
import type { SaidOther } from './said-other.ts';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A number, and the other end of its range where the text has one. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?<low>${NUMBER})(?:\s*(?:-|–|—|\s(?:to|and|or)\s)\s*(?<high>${NUMBER}))?(?=(?<rest>[\s-]?[^\d]*))`,
  'gu',
);

/** An amount as a text has it: its numbers, and the unit behind them. */
interface SaidAmount {
  readonly numbers: readonly string[];
  readonly words: string;
  readonly unit: Unit | undefined;
}

/**
 * The evidence gives a number of the fact in another unit, and nowhere in the fact's own: "20 mg" for `value: 20 mcg`. A part of
 * the unit will do ("a daily dose of 300 mg" for mg a day), and so will a unit that is not known.
 */
export function otherUnit({ read }: FactInLesson, sentence: string): SaidOther | undefined {
  const stated = read.amounts.filter(
    ({ path: [field, name], fault }) =>
      fault === undefined && field !== 'wrong' && (field !== 'given' || name !== undefined),
  );
  if (stated.length === 0) return undefined;
  const said = amountsIn(sentence);
  for (const amount of stated) {
    const other = otherThan(amount, said);
    if (other !== undefined)
      return { path: amount.path, says: `"${other.words}"`, states: `"${amount.words}"`, isClear: true };
  }
  return undefined;
}

function otherThan({ quantity }: ReadAmount, said: readonly SaidAmount[]): SaidAmount | undefined {
  if (quantity === undefined) return undefined;
  const ends = endsOf(quantity);
  for (const { value, unit } of ends) {
    const number = toPlainText(value);
    const there = said.filter(({ numbers }) => numbers.includes(number));
    const first = there.find((one) => one.unit !== undefined && !isSameMeasure(one.unit, unit));
    if (
      first !== undefined &&
      there.every((one) => one === first || (one.unit !== undefined && !isSameMeasure(one.unit, unit)))
    )
      return first;
  }
  return undefined;
}

/** By their first words: "mg" and "mg a day" are written for one another; equal sizes ("7 in 100", "7 per cent") are the same. */
function isSameMeasure(said: Unit, own: Unit): boolean {
  if (said.dimension === own.dimension && said.factor === own.factor) return true;
  const [a, b] = [said, own].map(({ plural }) => /^[^\s/]+/u.exec(plural)?.[0]);
  return a === b && said.factor === own.factor;
}

function amountsIn(text: string): readonly SaidAmount[] {
  return [...text.matchAll(AMOUNT)].map(({ 0: words, groups }) => {
    const { low, high, rest = '' } = groups ?? {};
    const named = unitAtStart(rest.replace(/^[\s-]/u, ''));
    return {
      numbers: [low, high].flatMap((digits) => plainNumber(digits)),
      words: named === undefined ? words : `${words} ${named.written}`,
      unit: named?.unit,
    };
  });
}

function plainNumber(digits: string | undefined): readonly string[] {
  const value = digits === undefined ? undefined : parseDecimal(digits);
  return value === undefined ? [] : [toPlainText(value)];
}
