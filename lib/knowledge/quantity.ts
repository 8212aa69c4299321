import {
  addDecimals,
  compareDecimals,
  divideExactly,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import { invariant } from '#lib/base/invariant.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { ConceptId, Interval, Quantity } from './concept.ts';
import { unitAdvice } from './unit-advice.ts';
import type { Unit } from './unit-table.ts';
import { unitNamed, unitOf } from './units.ts';

/** Doubles keep at least 15 significant decimal digits apart (IEEE 754), so an interval's bounds are as exact as the text. */
const DIGITS_MAX = 15;

/** One end of an amount as it was written: the value and its unit. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** "1.200" may be what elsewhere stands for 1,200: both are named, since nobody may guess a dose. */
function meantBy(digits: string, plain: string): string {
  const thousands = /^\d{1,3}(?:\.\d{3})+$/u.test(digits) ? digits.replaceAll('.', ',') : undefined;
  return thousands === undefined
    ? `"${grouped(plain)}"`
    : `"${grouped(plain)}", or "${thousands}" for thousands`;
}

/** "5,5" is five and a half where commas stand for points. */
function noNumber(text: string, digits: string): string {
  const value = /^\d+,\d{1,2}$/u.test(digits) ? parseDecimal(digits.replace(',', '.')) : undefined;
  return value === undefined
    ? `Unexpected amount "${text}", expected a number and a unit ("300 mg")`
    : `Unexpected number "${digits}", expected "${toPlainText(value)}"`;
}

/** Reads "9,600 mg a day"; the failure says what is wrong and what was expected. */
export function parseAmount(text: string): Result<Amount, string> {
  const [, digits = '', name = ''] = /^(\S+) (.+)$/u.exec(text.trim()) ?? [];
  const value = parseDecimal(digits);
  if (value === undefined) return refuse(noNumber(text, digits));
  const plain = toPlainText(value);
  if (digits !== plain && digits !== grouped(plain))
    return refuse(`Unexpected number "${digits}", expected ${meantBy(digits, plain)}`);
  const unit = unitNamed(name);
  if (unit === undefined) return refuse(`Unexpected unit "${name}". ${unitAdvice(name)}`);
  if (significantDigits(canonical({ value, unit })) > DIGITS_MAX)
    return refuse(`Unexpected number "${digits}", expected at most ${String(DIGITS_MAX)} significant digits`);
  return ok({ value, unit });
}

/**
 * The amount from one end to the other, both included; both ends of one dimension, the first not above the second.
 * Ends in two units ("12 hours" to "7 days") are kept in the one in which both are exact.
 */
export function toQuantity(from: Amount, to: Amount, about: boolean): Result<Quantity, string> {
  if (from.unit.dimension !== to.unit.dimension)
    return refuse(
      `Unexpected unit "${to.unit.plural}", expected one that "${from.unit.plural}" can be converted to`,
    );
  if (compareDecimals(canonical(from), canonical(to)) > 0)
    return refuse(
      `Unexpected range from ${printAmount(from)} to ${printAmount(to)}, expected the lower end first`,
    );
  for (const { unit } of [from, to]) {
    const ends = [from, to].map((end) => convert(end, unit));
    const [low, high] = ends;
    if (low === undefined || high === undefined) continue;
    const quantity = { from: toPlainText(low), to: toPlainText(high), unit: unit.id, about };
    return boundsOf(quantity).some((bound) => significantDigits(bound) > DIGITS_MAX)
      ? refuse(`Unexpected amount ${printQuantity(quantity)}, expected fewer digits`)
      : ok(quantity);
  }
  return refuse(
    `Unexpected units "${from.unit.plural}" and "${to.unit.plural}", expected one unit for both ends`,
  );
}

/** A single exact value. */
export function singleQuantity({ value, unit }: Amount): Quantity {
  const text = toPlainText(value);
  return { from: text, to: text, unit: unit.id, about: false };
}

/** The two ends of a quantity as amounts. */
export function endsOf(quantity: Quantity): readonly [Amount, Amount] {
  const unit = unitOf(quantity.unit);
  const from = parseDecimal(quantity.from);
  const to = parseDecimal(quantity.to);
  invariant(
    unit !== undefined && from !== undefined && to !== undefined,
    'a quantity has a unit and two ends',
  );
  return [
    { value: from, unit },
    { value: to, unit },
  ];
}

/** The dimension of a quantity: amounts of two dimensions can never be compared. */
export function dimensionOfQuantity(quantity: Quantity): string {
  return endsOf(quantity)[0].unit.dimension;
}

/**
 * How a quantity is written: "300 mg", "100 to 9,600 mg a day", "12 hours to 7 days" (`written` gives the units of the ends),
 * "about 7 in 100 people".
 */
export function printQuantity(
  quantity: Quantity,
  written: readonly [Amount, Amount] = endsOf(quantity),
): string {
  const [from, to] = written;
  const words = quantity.from === quantity.to ? printAmount(from) : rangeWords(from, to);
  return quantity.about ? `about ${words}` : words;
}

function rangeWords(from: Amount, to: Amount): string {
  const low = from.unit.id === to.unit.id ? grouped(toPlainText(from.value)) : printAmount(from);
  return `${low} to ${printAmount(to)}`;
}

/** One value with its unit: "1 hour", "9,600 mg a day". */
export function printAmount({ value, unit }: Amount): string {
  const text = toPlainText(value);
  return `${grouped(text)} ${text === '1' ? unit.singular : unit.plural}`;
}

/** A number as it stands in an amount: "9,600", "0.5". */
export function printNumber(value: Decimal): string {
  return grouped(toPlainText(value));
}

/** The id under which a quantity is a concept; two ways of writing one amount have one id. */
export function quantityId(quantity: Quantity): ConceptId {
  const [low, high] = boundsOf(quantity).map(toPlainText);
  return `quantity/${dimensionOfQuantity(quantity)}/${quantity.about ? 'about-' : ''}${low ?? ''}..${high ?? ''}`;
}

/**
 * The numbers that a quantity covers, in the canonical unit of its dimension: both ends included, or, when it is `about`,
 * everything that rounds to it, the upper bound excluded.
 */
export function quantityInterval(quantity: Quantity): Interval {
  const [min = 0, max = 0] = boundsOf(quantity).map((bound) => Number(toPlainText(bound)));
  return { min, max, maxIncluded: !quantity.about };
}

/** The value of an amount in another unit of its dimension; undefined when it has no finite decimal notation there. */
export function convert({ value, unit }: Amount, target: Unit): Decimal | undefined {
  if (unit.id === target.id) return value;
  return unit.dimension === target.dimension
    ? divideExactly(canonical({ value, unit }), factorOf(target))
    : undefined;
}

/** The factor to the canonical unit of the dimension, as a number. */
export function factorOf(unit: Unit): Decimal {
  const factor = parseDecimal(unit.factor);
  invariant(factor !== undefined, 'the factor of a unit is a decimal');
  return factor;
}

/** The value in the canonical unit of its dimension, exact. */
export function canonical({ value, unit }: Amount): Decimal {
  return multiplyDecimals(value, factorOf(unit));
}

function boundsOf(quantity: Quantity): readonly Decimal[] {
  const [from, to] = endsOf(quantity);
  if (!quantity.about) return [canonical(from), canonical(to)];
  const low = subtractDecimals(from.value, halfStep(from.value));
  const high = addDecimals(to.value, halfStep(to.value));
  return [canonical({ ...from, value: low }), canonical({ ...to, value: high })];
}

/** Half of the last digit that is not zero: 0.5 for 7, 50 for 300, 0.05 for 7.2; 0.5 for 0. */
function halfStep(value: Decimal): Decimal {
  const text = toPlainText(value);
  const [whole = '', decimals = ''] = text.split('.');
  const zeros = /[1-9]/u.test(whole) ? (/0*$/u.exec(whole)?.[0].length ?? 0) : 0;
  const step = decimals === '' ? `5${'0'.repeat(zeros)}` : `0.${'0'.repeat(decimals.length)}5`;
  const parsed = parseDecimal(step);
  invariant(parsed !== undefined, 'a step is a decimal');
  return decimals === '' ? multiplyDecimals(parsed, tenth()) : parsed;
}

function tenth(): Decimal {
  const value = parseDecimal('0.1');
  invariant(value !== undefined, '0.1 is a decimal');
  return value;
}

function grouped(plain: string): string {
  const [whole = '', decimals] = plain.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

function significantDigits(value: Decimal): number {
  return toPlainText(value).replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;
}
