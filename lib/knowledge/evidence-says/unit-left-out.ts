import { toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { endsOf } from '../quantity.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Behind a number that has no unit: nothing, a mark, or a word that is none. */
const NO_UNIT =
  /^\s*(?:[.,;:)]|$|(?:and|or|to|in|at|on|when|if|for|is|are|was|were|then|than|before|after|should|must|may|can|has|have|with)\b)/iu;
/** Measures that are written in units of different sizes, so that the number alone says little; an age or a score is plain without. */
const MEASURES: ReadonlySet<string> = new Set([
  'mass',
  'mass-per-day',
  'mass-per-week',
  'mass-per-body-mass',
  'volume',
  'time',
  'temperature',
  'flow',
  'concentration',
  'molar-concentration',
  'moles',
  'equivalents',
]);

/**
 * The evidence gives a number of the fact without any unit, and no other amount of that measure: "at any reading under 70" bears out
 * 70 mmol/L as well as 70 mg/dL. Always a hint.
 */
export function unitLeftOut({ read }: FactInLesson, sentence: string): SaidOther | undefined {
  const stated = statedAmounts(read.amounts);
  if (stated.length === 0) return undefined;
  const { text, amounts: said } = amountsSaid(sentence);
  for (const amount of stated) {
    const bare = bareNumber(amount, said, text);
    if (bare === undefined) continue;
    return {
      path: amount.path,
      says: `"${bare}" without a unit`,
      states: `"${amount.words}"`,
      isClear: false,
      isHint: true,
    };
  }
  return undefined;
}

function bareNumber({ quantity }: ReadAmount, said: readonly SaidAmount[], text: string): string | undefined {
  if (quantity === undefined) return undefined;
  const [{ unit }] = endsOf(quantity);
  // It may stand somewhere else: "5.5 or more (in mmol/L)".
  if (text.toLowerCase().includes(unit.plural.toLowerCase())) return undefined;
  if (!MEASURES.has(unit.dimension) || said.some((one) => one.unit?.dimension === unit.dimension))
    return undefined;
  const numbers = endsOf(quantity).map(({ value }) => toPlainText(value));
  const there = said.filter((one) => one.numbers.some((number) => numbers.includes(number)));
  const isBare = (one: SaidAmount): boolean =>
    one.unit === undefined &&
    one.measure === undefined &&
    NO_UNIT.test(text.slice(one.at + one.words.length));
  return there.every(isBare) ? there[0]?.words : undefined;
}
