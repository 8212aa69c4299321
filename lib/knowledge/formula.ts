import {
  divideRounded,
  multiplyDecimals,
  parseDecimal,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { Quantity } from './concept.ts';
import { evaluate, namesIn, operate, type Expression, type Fraction } from './expression.ts';
import { canonical, endsOf, factorOf } from './quantity.ts';
import type { Formula } from './relation.ts';
import { dimensionOf } from './dimensions.ts';
import type { Unit } from './unit-table.ts';
import { unitNamed, unitOf } from './units.ts';

/**
 * Computes an expression of a formula (its own, or that of a slip) from given amounts. Each name stands for the number of
 * its amount in the unit that the formula gives for it; the result is a number in the formula's unit, rounded once, at the
 * end, to its places, halves away from zero. Undefined when an amount is missing, a range, rounded or of another
 * dimension, or when something is divided by 0.
 */
export function computeAmount(
  formula: Formula,
  expression: Expression,
  given: Readonly<Record<string, Quantity>>,
): Quantity | undefined {
  const value = exactResult(formula, expression, given);
  const rounded = value === undefined ? undefined : divideRounded(value.over, value.under, formula.places);
  if (rounded === undefined) return undefined;
  const text = toPlainText(rounded);
  return { from: text, to: text, unit: formula.unit, about: false };
}

/** What an expression of a formula gives before it is rounded: a number in the formula's unit; undefined as above. */
export function exactResult(
  formula: Formula,
  expression: Expression,
  given: Readonly<Record<string, Quantity>>,
): Fraction | undefined {
  return evaluate(expression, (name) => givenNumber(formula, name, given));
}

/** The decimal places to which the result of a formula is rounded; undefined where that changes nothing, or nothing comes out. */
export function placesRounded(
  formula: Formula,
  given: Readonly<Record<string, Quantity>>,
): number | undefined {
  const value = exactResult(formula, formula.tree, given);
  const rounded = value === undefined ? undefined : divideRounded(value.over, value.under, formula.places);
  if (value === undefined || rounded === undefined) return undefined;
  return multiplyDecimals(rounded, value.under).eq(value.over) ? undefined : formula.places;
}

/**
 * What a slip makes of given amounts. Where the right answer needs no rounding, nothing tells a learner to round: a slip then
 * gives as many decimals as the amounts have, so that a single dose of 2.5 mg is not shown as 3 mg.
 */
export function computeSlip(
  formula: Formula,
  slip: Expression,
  given: Readonly<Record<string, Quantity>>,
): Quantity | undefined {
  if (placesRounded(formula, given) !== undefined) return computeAmount(formula, slip, given);
  const most = Math.max(formula.places, ...Object.values(given).map(({ from }) => decimalsOf(from)));
  for (let places = formula.places; places <= most; places += 1) {
    const closer = { ...formula, tree: slip, places };
    if (placesRounded(closer, given) === undefined) return computeAmount(closer, slip, given);
  }
  return computeAmount(formula, slip, given);
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

function givenNumber(
  formula: Formula,
  name: string,
  given: Readonly<Record<string, Quantity>>,
): Fraction | undefined {
  const unit = Object.hasOwn(formula.given, name) ? unitOf(formula.given[name] ?? '') : undefined;
  const quantity = Object.hasOwn(given, name) ? given[name] : undefined;
  if (unit === undefined || quantity === undefined || quantity.about || quantity.from !== quantity.to)
    return undefined;
  const [amount] = endsOf(quantity);
  if (amount.unit.dimension !== unit.dimension) return undefined;
  return { over: canonical(amount), under: factorOf(unit) };
}

/** What an expression measures: its powers of base measures, one unit of it in them, and the plain numbers that it is multiplied by. */
interface Measure {
  readonly powers: Readonly<Record<string, number>>;
  readonly scale: Fraction;
  readonly numbers: Fraction;
}

/**
 * What is wrong with the units of a formula, or undefined. Products and quotients multiply and divide units, sums need equal
 * ones, and the result must come out in the formula's unit: either by the units alone, or because the numbers in the
 * formula convert them (`dose * times / 1000`, from mg to g).
 */
export function unitFault(
  expression: Expression,
  given: Readonly<Record<string, string>>,
  result: Unit,
): string | undefined {
  const found = measure(expression, given);
  if (typeof found === 'string') return found;
  const wanted = measureOf(result);
  if (!samePowers(found.powers, wanted.powers))
    return `it does not come out in "${result.plural}" but in ${powerWords(found.powers)}`;
  const converted = operate('*', wanted.scale, found.numbers);
  if (isSame(found.scale, wanted.scale) || (converted !== undefined && isSame(found.scale, converted)))
    return undefined;
  return `its numbers do not convert the units of what is given to "${result.plural}"`;
}

function measure(expression: Expression, given: Readonly<Record<string, string>>): Measure | string {
  if (expression.kind === 'number') {
    const numbers = evaluate(expression, () => undefined);
    return numbers === undefined ? `the number ${expression.value} is too long` : { ...PLAIN, numbers };
  }
  if (expression.kind === 'name') {
    const unit = unitNamed(given[expression.name] ?? '');
    return unit === undefined ? `"${expression.name}" has no unit` : measureOf(unit);
  }
  const left = measure(expression.left, given);
  const right = measure(expression.right, given);
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  const { operator } = expression;
  if (operator === '+' || operator === '-') return sumOf(left, right);
  return productOf(operator, left, right);
}

function sumOf(left: Measure, right: Measure): Measure | string {
  return samePowers(left.powers, right.powers) && isSame(left.scale, right.scale)
    ? { ...left, numbers: ONE }
    : 'amounts of two units are added or subtracted';
}

function productOf(operator: '*' | '/', left: Measure, right: Measure): Measure | string {
  const scale = operate(operator, left.scale, right.scale);
  const numbers = operate(operator, left.numbers, right.numbers);
  if (scale === undefined || numbers === undefined) return 'it divides by 0';
  const sign = operator === '*' ? 1 : -1;
  const powers: Record<string, number> = { ...left.powers };
  for (const [base, power] of Object.entries(right.powers)) powers[base] = (powers[base] ?? 0) + sign * power;
  return { powers, scale, numbers };
}

function measureOf(unit: Unit): Measure {
  const dimension = dimensionOf(unit.dimension);
  invariant(dimension !== undefined, 'a unit has a dimension');
  const [over, under] = dimension.scale.map(decimal);
  invariant(over !== undefined && under !== undefined, 'a scale is a quotient');
  return {
    powers: dimension.powers,
    scale: { over: multiplyDecimals(over, factorOf(unit)), under },
    numbers: ONE,
  };
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  invariant(value !== undefined, 'a constant is a decimal');
  return value;
}

const ONE: Fraction = { over: decimal('1'), under: decimal('1') };
const PLAIN: Measure = { powers: {}, scale: ONE, numbers: ONE };

function isSame(a: Fraction, b: Fraction): boolean {
  return multiplyDecimals(a.over, b.under).eq(multiplyDecimals(b.over, a.under));
}

function samePowers(a: Measure['powers'], b: Measure['powers']): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (base) => (a[base] ?? 0) === (b[base] ?? 0),
  );
}

function powerWords(powers: Measure['powers']): string {
  const words = Object.entries(powers).flatMap(([base, power]) =>
    power === 0 ? [] : [power === 1 ? base : `${base}^${String(power)}`],
  );
  return words.length === 0 ? 'a plain number' : words.join(' × ');
}

/** The names of an expression that a formula gives no unit for. */
export function unknownNames(
  expression: Expression,
  given: Readonly<Record<string, string>>,
): readonly string[] {
  return namesIn(expression).filter((name) => !Object.hasOwn(given, name));
}
