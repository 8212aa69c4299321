import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import { doubleCodes } from './double-codes.ts';
import type { ReadAmount } from './fact-kinds/reading.ts';
import type { Interval, Quantity } from './concept.ts';
import { dimensionOfQuantity, quantityInterval } from './quantity.ts';
import { dimensionOf } from './dimensions.ts';
import { unitsOf } from './units.ts';

/** Amounts of a fact that cannot be read, that have another dimension than its first one or than a formula names, or that are right and called wrong. */
export function checkAmounts(fact: FactInLesson): Diagnostic[] {
  const { amounts } = fact.read;
  const own = dimensionOfFact(fact);
  const faults = amounts.flatMap((amount) => {
    const { fault, help, path } = amount;
    if (fault !== undefined) {
      const besides = help === undefined ? {} : { help };
      return [diagnose(knowledgeCodes.badAmount, placeOf(fact, path), fault, besides)];
    }
    return unlike(fact, amount, amount.dimension ?? own);
  });
  return [...faults, ...rightAmongWrong(fact), ...repeatedWrong(fact)];
}

/** Wrong amounts that stand twice, in whatever unit: of two reasons only one would be read. */
function repeatedWrong(fact: FactInLesson): Diagnostic[] {
  const first = new Map<string, ReadAmount>();
  return fact.read.amounts.flatMap((amount) => {
    const { path, quantity, words } = amount;
    if (path[0] !== 'wrong' || quantity === undefined) return [];
    const { min, max } = quantityInterval(quantity);
    const key = `${dimensionOfQuantity(quantity)} ${String(min)} ${String(max)} ${String(quantity.about)}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, amount);
      return [];
    }
    const message = `Unexpected second wrong amount "${words}", expected each once`;
    const related = [{ message: `"${before.words}" stands here`, place: placeOf(fact, before.path) }];
    const help = 'Remove one of the two, or write the amount that was meant.';
    return [diagnose(doubleCodes.repeatedEntry, placeOf(fact, path), message, { related, help })];
  });
}

/** The dimension of what a fact states an amount of; undefined when it states none. */
function dimensionOfFact({ read }: FactInLesson): string | undefined {
  const first = read.amounts.find(
    ({ quantity, dimension }) => quantity !== undefined && dimension === undefined,
  );
  return first?.quantity === undefined ? undefined : dimensionOfQuantity(first.quantity);
}

function unlike(
  fact: FactInLesson,
  { quantity, words, path }: ReadAmount,
  wanted: string | undefined,
): Diagnostic[] {
  if (quantity === undefined || wanted === undefined || dimensionOfQuantity(quantity) === wanted) return [];
  const label = dimensionOf(wanted)?.label ?? wanted;
  return [
    diagnose(
      knowledgeCodes.wrongUnit,
      placeOf(fact, path),
      `Unexpected amount "${words}", expected ${label}`,
      { help: unitHelp(quantity, wanted) },
    ),
  ];
}

/** Which units would do; and why months and years are none of them. */
function unitHelp(quantity: Quantity, wanted: string): string {
  const units = unitsOf(wanted).map(({ plural }) => plural);
  const last = units.pop() ?? '';
  const known = units.length === 0 ? last : `${units.join(', ')} or ${last}`;
  const isCalendar = dimensionOfQuantity(quantity) === 'calendar-time';
  const why = isCalendar && wanted === 'time' ? 'Months and years have no fixed number of days. ' : '';
  return `${why}Write it with the unit ${known}, or use another relation for amounts of this sort.`;
}

/** Amounts under `wrong` that the fact states, or that share numbers with what it states. */
function rightAmongWrong(fact: FactInLesson): Diagnostic[] {
  const [stated, ...others] = fact.read.amounts;
  if (stated?.quantity === undefined) return [];
  const own = stated.quantity;
  return others.flatMap(({ path, quantity, words }) => {
    if (path[0] !== 'wrong' || quantity === undefined) return [];
    if (dimensionOfQuantity(quantity) !== dimensionOfQuantity(own) || !meet(quantity, own)) return [];
    const why = isWithin(quantity, own) ? 'this amount is right' : 'it shares numbers with the right one';
    const message = `Unexpected wrong amount "${words}", expected one outside ${stated.words}: ${why}`;
    return [
      diagnose(knowledgeCodes.unprovableFalse, placeOf(fact, path), message, {
        help: `Take it out of \`wrong\`, or write an amount that shares no number with ${stated.words}.`,
      }),
    ];
  });
}

function meet(one: Quantity, other: Quantity): boolean {
  const [a, b] = [quantityInterval(one), quantityInterval(other)];
  const ends = (low: Interval, high: Interval): boolean =>
    low.max < high.min || (low.max === high.min && !low.maxIncluded);
  return !ends(a, b) && !ends(b, a);
}

function isWithin(inner: Quantity, outer: Quantity): boolean {
  const [a, b] = [quantityInterval(inner), quantityInterval(outer)];
  return b.min <= a.min && a.max <= b.max;
}

/** Facts whose amounts have another dimension than those of an earlier fact of the same relation. */
export function checkDimensions(facts: readonly FactInLesson[]): Diagnostic[] {
  const firsts = new Map<string, { readonly dimension: string; readonly fact: FactInLesson }>();
  return facts.flatMap((fact) => {
    const dimension = dimensionOfFact(fact);
    if (dimension === undefined) return [];
    const { relation } = fact.entry;
    const first = firsts.get(relation);
    if (first === undefined) firsts.set(relation, { dimension, fact });
    if (first === undefined || first.dimension === dimension) return [];
    const message = `Unexpected amount of "${fact.entry.id}", expected ${dimensionOf(first.dimension)?.label ?? first.dimension}: so it is under "${relation}" elsewhere`;
    return [
      diagnose(knowledgeCodes.wrongUnit, placeOf(fact, ['relation']), message, {
        related: [{ message: 'the earlier fact', place: placeOf(first.fact, ['id']) }],
      }),
    ];
  });
}
