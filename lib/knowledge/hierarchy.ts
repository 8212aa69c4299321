import type { Concept, ConceptId } from './concept.ts';

/** For every concept, itself and all wider concepts (`is-a`, transitively). A cycle adds nothing twice. */
export function widerConcepts(
  concepts: ReadonlyMap<ConceptId, Concept>,
): Map<ConceptId, ReadonlySet<ConceptId>> {
  const closure = new Map<ConceptId, ReadonlySet<ConceptId>>();
  for (const id of concepts.keys()) closure.set(id, collectWider(id, concepts));
  return closure;
}

function collectWider(start: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): Set<ConceptId> {
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
      concept.isA.some((parent) => parent === concept.id || collectWider(parent, concepts).has(concept.id)),
    )
    .map((concept) => concept.id);
}

/**
 * Pairs of the group that something falls under, each with the first such concept in vocabulary order: none when the group
 * is what it says, disjoint.
 */
export function conceptsOfTwo(
  group: readonly ConceptId[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly { readonly id: ConceptId; readonly one: ConceptId; readonly other: ConceptId }[] {
  const found = new Map<string, { id: ConceptId; one: ConceptId; other: ConceptId }>();
  for (const id of concepts.keys()) {
    const wider = collectWider(id, concepts);
    const [one, other] = group.filter((member) => wider.has(member));
    if (one === undefined || other === undefined || found.has(`${one} ${other}`)) continue;
    found.set(`${one} ${other}`, { id, one, other });
  }
  return [...found.values()];
}
