import {
  addDecimals,
  divideExactly,
  parseDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import { unique } from '#lib/base/unique.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Unit } from '#lib/knowledge/unit-table.ts';
import { unitOf, unitsOf } from '#lib/knowledge/units.ts';
import type { NumberEntry } from '../../item.ts';

/**
 * What is accepted as an amount that is the answer to a question of a relation. An exact amount is accepted as it is; a rounded one ("about 7")
 * with all that rounds to it; a computed one within half of the last place that is asked for (NAPLEX practice, see
 * README.md). Undefined when the answer is no single amount.
 */
export function entryFor(
  { concept: amount, relation: asked }: { readonly concept: ConceptId; readonly relation: string },
  kb: KnowledgeBase,
): NumberEntry | undefined {
  const concept = kb.concepts.get(amount);
  if (concept?.quantity === undefined || concept.quantity.from !== concept.quantity.to) return undefined;
  const { from, unit: unitId } = concept.quantity;
  const unit = unitOf(unitId);
  if (unit === undefined) return undefined;
  const relation = kb.relations.get(asked);
  const places = relation?.formula?.places;
  const range = places === undefined ? covered(concept, unit) : around(from, places);
  return range === undefined ? undefined : { unit: unit.plural, ...range, units: unitsFor(unit, relation) };
}

/** The ends of what is accepted, as text. */
type Range = Pick<NumberEntry, 'lowest' | 'highest'>;

function rangeOf(lowest: Decimal | undefined, highest: Decimal | undefined): Range | undefined {
  return lowest === undefined || highest === undefined
    ? undefined
    : { lowest: toPlainText(lowest), highest: toPlainText(highest) };
}

/** The numbers that an amount stands for, in its own unit. */
function covered({ interval }: Concept, unit: Unit): Range | undefined {
  const factor = parseDecimal(unit.factor);
  const inUnit = (bound: number | undefined): Decimal | undefined => {
    const canonical = parseDecimal(String(bound));
    return canonical === undefined || factor === undefined ? undefined : divideExactly(canonical, factor);
  };
  return rangeOf(inUnit(interval?.min), inUnit(interval?.max));
}

/** Half of the last of `places` decimal places to either side. */
function around(text: string, places: number): Range | undefined {
  const value = parseDecimal(text);
  const half = parseDecimal(places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`);
  return value === undefined || half === undefined
    ? undefined
    : rangeOf(subtractDecimals(value, half), addDecimals(value, half));
}

/**
 * Every written form of the units of the same dimension, with its exact factor; forms without one are left out, and so are
 * numbers of people where the share is of something else.
 */
function unitsFor(asked: Unit, relation: Relation | undefined): NumberEntry['units'] {
  const ofPeople = asked.ofPeople || relation?.ofPeople === true;
  const base = parseDecimal(asked.factor);
  return unitsOf(asked.dimension).flatMap((unit) => {
    const own = parseDecimal(unit.factor);
    const factor = own === undefined || base === undefined ? undefined : divideExactly(own, base);
    if (factor === undefined || (unit.ofPeople && !ofPeople)) return [];
    const names = unique([unit.plural, unit.singular, ...unit.others, ...unit.short]);
    return names.map((name) => ({ name, factor: toPlainText(factor) }));
  });
}
