import type { z } from 'zod';
import type { calculationFactSchema } from '#lib/content/schema/fact-schema.ts';
import type { Quantity } from '../concept.ts';
import { computeAmount, computeSlip } from '../formula.ts';
import { quantityId } from '../quantity.ts';
import type { Formula } from '../relation.ts';
import { unitOf } from '../units.ts';
import { computed, conceptOf, readGiven } from './amounts.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
  type ReadAmount,
  type ReadingContext,
} from './reading.ts';

/** As many decimal places as a formula may have. */
const PLACES_MOST = 6;

type Entry = z.output<typeof calculationFactSchema>;

/**
 * subject – amounts to – what the relation's formula gives for the given amounts, which are qualifiers. What its slips give
 * is named too, so that it can stand as an option; that it is wrong is shown by computing again (proof R7).
 */
export const calculationReading: FactReading<Entry> = {
  references: (entry) => [
    field(entry.subject, 'subject', 'subject'),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  amounts: (entry, context) => [
    ...givenAmounts(entry, context),
    ...(resultOf(entry, context) ?? []),
    ...slipsOf(entry, context),
  ],
  claims: (entry, context) => [
    ...(resultOf(entry, context) ?? []).flatMap(conceptOf).map((object) => stated(entry.subject, object)),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.subject, concept, reason)),
  ],
  qualifiers: (entry) =>
    Object.fromEntries(
      Object.entries(entry.given).flatMap(([name, text]) =>
        conceptOf(readGiven(text, ['given', name])).map((id) => [name, id]),
      ),
    ),
  avoided: (entry, _concept, context) => [
    { subject: entry.subject, objects: (resultOf(entry, context) ?? []).flatMap(conceptOf) },
  ],
};

function givenAmounts(entry: Entry, context: ReadingContext): ReadAmount[] {
  const formula = context.relations.get(entry.relation)?.formula;
  const amounts = Object.entries(entry.given).map(([name, text]) => {
    const unit = formula === undefined || !Object.hasOwn(formula.given, name) ? '' : formula.given[name];
    return readGiven(text, ['given', name], unitOf(unit ?? '')?.dimension);
  });
  // What it is given in, and whether in one dimension, only the formula knows.
  if (formula === undefined) return amounts.map(inUnitOf);
  const missing = Object.keys(formula.given).filter((name) => !Object.hasOwn(entry.given, name));
  const extra = Object.keys(entry.given).filter((name) => !Object.hasOwn(formula.given, name));
  return [
    ...amounts,
    ...missing.map((name) => faulty(['given'], `Unexpected end of \`given\`, expected \`${name}\` too`)),
    ...extra.map((name) =>
      faulty(
        ['given', name],
        `Unexpected "${name}", expected only what the formula names: ${Object.keys(formula.given).join(', ')}`,
      ),
    ),
  ];
}

function faulty(path: ReadAmount['path'], fault: string): ReadAmount {
  return { path, quantity: undefined, words: '', fault };
}

function quantitiesOf(entry: Entry): Record<string, Quantity> {
  return Object.fromEntries(
    Object.entries(entry.given).flatMap(([name, text]) => {
      const { quantity } = readGiven(text, ['given', name]);
      return quantity === undefined ? [] : [[name, quantity]];
    }),
  );
}

/** The computed amount; a fault when the relation has no formula or the formula no value; undefined when `given` is faulty. */
function resultOf(entry: Entry, context: ReadingContext): ReadAmount[] | undefined {
  const relation = context.relations.get(entry.relation);
  const formula = relation?.formula;
  if (relation === undefined || givenAmounts(entry, context).some(({ fault }) => fault !== undefined))
    return undefined;
  if (formula === undefined)
    return [faulty(['relation'], `Unexpected relation "${relation.id}", expected one with a \`formula\``)];
  const result = computeAmount(formula, formula.tree, quantitiesOf(entry));
  if (result === undefined || result.from.startsWith('-') || result.from === '0')
    return [withoutResult(formula, entry)];
  return [inUnitOf(computed(result, ['given']))];
}

/** Why the formula gives no amount: what is above 0 and was rounded to 0 shows with more places. */
function withoutResult(formula: Formula, entry: Entry): ReadAmount {
  const given = quantitiesOf(entry);
  for (let places = formula.places + 1; places <= PLACES_MOST; places += 1) {
    const closer = computeAmount({ ...formula, places }, formula.tree, given);
    if (closer === undefined || closer.from === '0' || closer.from.startsWith('-')) continue;
    const fault = `Unexpected result of the formula, ${closer.from} rounded to 0, expected more decimal places in the formula`;
    const help = `Write \`places: ${String(places)}\`, or more, in the formula of the relation: without it the answer is rounded to a whole number.`;
    return { ...faulty(['given'], fault), help };
  }
  const help = 'Correct the amounts under `given`, or the formula of the relation.';
  return { ...faulty(['given'], 'Unexpected result of the formula, expected an amount above 0'), help };
}

/** What slips give: amounts above 0 that are not the right one. */
function slipsOf(entry: Entry, context: ReadingContext): ReadAmount[] {
  const formula = context.relations.get(entry.relation)?.formula;
  const [right] = resultOf(entry, context) ?? [];
  if (formula === undefined || right?.quantity === undefined) return [];
  const key = quantityId(right.quantity);
  return formula.slips.flatMap((slip) => {
    const wrong = computeSlip(formula, slip.tree, quantitiesOf(entry));
    if (wrong === undefined || wrong.from.startsWith('-') || wrong.from === '0') return [];
    return quantityId(wrong) === key ? [] : [inUnitOf(computed(wrong, ['given']))];
  });
}

/** An amount that may have another dimension than the others of its fact. */
function inUnitOf(amount: ReadAmount): ReadAmount {
  const dimension = amount.quantity === undefined ? undefined : unitOf(amount.quantity.unit)?.dimension;
  return dimension === undefined ? amount : { ...amount, dimension };
}
