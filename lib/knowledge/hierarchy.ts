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

/** The concepts that reach themselves through `is-a`, in vocabulary order. */
export function cyclicConcepts(concepts: ReadonlyMap<ConceptId, Concept>): ConceptId[] {
  return [...concepts.values()]
    .filter((concept) =>
      concept.isA.some((parent) => parent === concept.id || wideningOf(parent, concepts).has(concept.id)),
    )
    .map((concept) => concept.id);
}
