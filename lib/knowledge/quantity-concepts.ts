import { compareText, type Place } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Concept, ConceptId, Quantity } from './concept.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';
import { dimensionOfQuantity, quantityId, quantityInterval } from './quantity.ts';
import { unitRank } from './units.ts';

interface Named {
  readonly quantity: Quantity;
  readonly words: string;
  readonly place: Place;
}

/**
 * The concepts of all amounts that facts name. An amount that is written in several ways is one concept: its label is the
 * way with the most usual unit, and the others are names of it. The order of the facts does not matter.
 */
export function quantityConcepts(facts: readonly FactInLesson[]): ReadonlyMap<ConceptId, Concept> {
  const named = new Map<ConceptId, Named[]>();
  for (const fact of facts) {
    for (const { quantity, words, path } of fact.read.amounts) {
      if (quantity === undefined) continue;
      const id = quantityId(quantity);
      named.set(id, [...(named.get(id) ?? []), { quantity, words, place: placeOf(fact, path) }]);
    }
  }
  const ids = [...named.keys()].sort(compareText);
  return new Map(ids.flatMap((id) => toConcept(id, named.get(id) ?? [])));
}

function toConcept(id: ConceptId, forms: readonly Named[]): [ConceptId, Concept][] {
  const sorted = [...forms].sort(usualFirst);
  const [first] = sorted;
  if (first === undefined) return [];
  const names = [...new Set(sorted.map(({ words }) => words))];
  const concept: Concept = {
    id,
    kind: QUANTITY_KIND,
    label: first.words,
    article: 'none',
    number: 'singular',
    names,
    brands: [],
    abbreviation: undefined,
    isA: [],
    namesComplete: false,
    scale: dimensionOfQuantity(first.quantity),
    interval: quantityInterval(first.quantity),
    quantity: first.quantity,
    place: first.place,
  };
  return [[id, concept]];
}

function usualFirst(a: Named, b: Named): number {
  return (
    unitRank(a.quantity.unit) - unitRank(b.quantity.unit) ||
    compareText(a.words, b.words) ||
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line
  );
}
