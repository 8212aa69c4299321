import { unique } from '#lib/base/unique.ts';
import { divideExactly, divideTruncated, multiplyDecimals, parseDecimal } from '#lib/base/decimal.ts';
import type { Quantity } from '#lib/knowledge/concept.ts';
import { namesIn, type Expression, type Fraction, type Operator } from '#lib/knowledge/expression.ts';
import { computeAmount, exactResult, placesRounded } from '#lib/knowledge/formula.ts';
import {
  convert,
  endsOf,
  factorOf,
  printAmount,
  printNumber,
  printQuantity,
} from '#lib/knowledge/quantity.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import { unitOf } from '#lib/knowledge/units.ts';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
/** So many digits behind the asked places are shown of what is rounded, and at most so many where they are noughts. */
const DIGITS_SHOWN = 2;
const DIGITS_MOST = 8;

/** A given amount as it stands in a working; `before` says what it is in the unit of the formula, where it is given in another. */
interface Taken {
  readonly words: string;
  readonly before: string | undefined;
}

/**
 * How a formula comes to its result, as a sentence: the formula with the given amounts put in, in its own order.
 *
 *     Working: 15 mg/kg × 20 kg ÷ 24 mg/mL = 12.5 mL.
 *     Working: 30 minutes = 0.5 hours; 100 mL ÷ 0.5 hours = 200 mL/hour.
 *     Working: 10 minutes = (10 ÷ 60) hours; 100 mL ÷ (10 ÷ 60) hours = 600 mL/hour.   (what has no finite decimal is a quotient)
 *     Working: 70 mg ÷ 15 mg/mL = 4.666…, rounded to 4.7 mL.                           (digits are cut, never rounded twice)
 *
 * Amounts have the units that the formula takes them in, its plain numbers have none, the result has the formula's; what is `shown` in
 * another unit is converted behind it. The checker reads the sentence back (lib/checks/proof/working.ts), so that both must change together.
 *
 * @returns undefined where nothing is worked out: the formula is a bare name, an amount is missing or cannot be converted, or there is no result
 */
export function workingOf(
  formula: Formula,
  given: Readonly<Record<string, Quantity>>,
  shown: Quantity,
): string | undefined {
  const taken = new Map(namesIn(formula.tree).map((name) => [name, takenAs(formula, name, given)]));
  const result = formula.tree.kind === 'operation' ? resultWords(formula, given) : undefined;
  const left = termOf(formula.tree, (name) => taken.get(name)?.words);
  if (result === undefined || left === undefined) return undefined;
  const conversions = unique([...taken.values()].flatMap((one) => one?.before ?? []));
  return `Working: ${[...conversions, `${left} = ${result}`, ...shownOtherwise(formula, given, shown)].join('; ')}.`;
}

function takenAs(
  formula: Formula,
  name: string,
  given: Readonly<Record<string, Quantity>>,
): Taken | undefined {
  const quantity = Object.hasOwn(given, name) ? given[name] : undefined;
  const unit = unitOf(formula.given[name] ?? '');
  if (quantity === undefined || unit === undefined) return undefined;
  const [amount] = endsOf(quantity);
  const value = convert(amount, unit);
  if (value !== undefined) {
    const words = printAmount({ value, unit });
    return { words, before: amount.unit.id === unit.id ? undefined : `${printAmount(amount)} = ${words}` };
  }
  const parts = divideExactly(factorOf(unit), factorOf(amount.unit));
  if (parts === undefined) return undefined;
  const words = `(${printNumber(amount.value)} ÷ ${printNumber(parts)}) ${unit.plural}`;
  return { words, before: `${printAmount(amount)} = ${words}` };
}

/** An expression in words; nobody has to know which of × and ÷ comes first, since all but chains of + and of × stand in brackets. */
function termOf(tree: Expression, wordsOf: (name: string) => string | undefined): string | undefined {
  if (tree.kind === 'name') return wordsOf(tree.name);
  if (tree.kind === 'number') {
    const value = parseDecimal(tree.value);
    return value === undefined ? undefined : printNumber(value);
  }
  const { operator } = tree;
  const chain = operator === '+' || operator === '-' ? '+' : '*';
  const left = termOf(tree.left, wordsOf);
  const right = termOf(tree.right, wordsOf);
  if (left === undefined || right === undefined) return undefined;
  const isChain = tree.left.kind === 'operation' && tree.left.operator === chain;
  return `${isChain ? left : enclosed(tree.left, left)} ${SIGNS[operator]} ${enclosed(tree.right, right)}`;
}

function enclosed({ kind }: Expression, words: string): string {
  return kind === 'operation' ? `(${words})` : words;
}

/** What the formula gives, with its digits before they are rounded where they are: "4.666…, rounded to 4.7 mL". */
function resultWords(formula: Formula, given: Readonly<Record<string, Quantity>>): string | undefined {
  const value = exactResult(formula, formula.tree, given);
  const result = computeAmount(formula, formula.tree, given);
  if (value === undefined || result === undefined) return undefined;
  const words = printQuantity(result);
  if (placesRounded(formula, given) === undefined) return words;
  const digits = cutDigits(value, formula.places);
  return digits === undefined ? undefined : `${digits}, rounded to ${words}`;
}

/**
 * A number above 0 with some digits more than it is rounded to, and "…" where others follow. They are cut, since 4.646 shown as 4.65 would
 * seem to round to 4.7; the last one is no nought.
 */
function cutDigits({ over, under }: Fraction, places: number): string | undefined {
  for (let digits = places + DIGITS_SHOWN; digits <= places + DIGITS_MOST; digits += 1) {
    const cut = divideTruncated(over, under, digits);
    if (cut === undefined) return undefined;
    const text = printNumber(cut);
    if (multiplyDecimals(cut, under).eq(over)) return text;
    if (text.split('.')[1]?.length === digits) return `${text}…`;
  }
  return undefined;
}

/** The result in the unit in which the lesson writes it, where that is another one than the formula's. */
function shownOtherwise(
  formula: Formula,
  given: Readonly<Record<string, Quantity>>,
  shown: Quantity,
): string[] {
  const result = computeAmount(formula, formula.tree, given);
  return result === undefined || shown.unit === result.unit
    ? []
    : [`${printQuantity(result)} = ${printQuantity(shown)}`];
}
