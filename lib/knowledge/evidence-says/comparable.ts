import type { Concept, ConceptId } from '../concept.ts';

/** The one lies in the other by `is-a`: then both may be said of one thing. */
export function areComparable(
  a: ConceptId,
  b: ConceptId,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  return isWithin(a, b, concepts) || isWithin(b, a, concepts);
}

function isWithin(id: ConceptId, wider: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): boolean {
  const seen = new Set<ConceptId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === wider) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(concepts.get(next)?.isA ?? []));
  }
  return false;
}
