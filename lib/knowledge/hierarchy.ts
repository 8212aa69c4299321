import type { Concept, ConceptId } from './concept.ts';

/** For every concept, itself and all wider concepts (`is-a`, transitively). A cycle adds nothing twice. */
export function widerConcepts(
  concepts: ReadonlyMap<ConceptId, Concept>,
): Map<ConceptId, ReadonlySet<ConceptId>> {
  const closure = new Map<ConceptId, ReadonlySet<ConceptId>>();
  for (const id of concepts.keys()) closure.set(id, wideningOf(id, concepts));
  return closure;
}

/** A concept with everything wider. */
export function wideningOf(start: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): Set<ConceptId> {
  const seen = new Set<ConceptId>([start]);
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of concepts.get(next)?.isA ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      open.push(parent);
    }
  }
  return seen;
}

/** The cycles of `is-a`: of each, the concepts that reach one another, in vocabulary order. */
export function cyclesOf(concepts: ReadonlyMap<ConceptId, Concept>): readonly (readonly ConceptId[])[] {
  const told = new Set<ConceptId>();
  return [...concepts.values()].flatMap(({ id, isA }) => {
    if (told.has(id) || !isA.some((parent) => wideningOf(parent, concepts).has(id))) return [];
    const wider = wideningOf(id, concepts);
    const members = [...concepts.keys()].filter((one) => wider.has(one) && wideningOf(one, concepts).has(id));
    for (const one of members) told.add(one);
    return [members];
  });
}
