import { compareText } from '#lib/base/diagnostic.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Look-ups that the generator needs besides those of the knowledge base. */
export interface ClaimIndex {
  readonly byFact: ReadonlyMap<FactRef, readonly Claim[]>;
  /** `course|relation` → claims. */
  readonly byCourseAndRelation: ReadonlyMap<string, readonly Claim[]>;
  /** Kind → its concepts, by id. */
  readonly byKind: ReadonlyMap<string, readonly ConceptId[]>;
  /** Kind → its concepts that have an interval, by id. */
  readonly categories: ReadonlyMap<string, readonly ConceptId[]>;
  /** Kind → its concepts whose names are complete, by id. */
  readonly named: ReadonlyMap<string, readonly ConceptId[]>;
}

const made = new WeakMap<KnowledgeBase, ClaimIndex>();

/** The index of a knowledge base, made once; a function of the base alone. */
export function claimIndex(kb: KnowledgeBase): ClaimIndex {
  const known = made.get(kb);
  if (known !== undefined) return known;
  const index: ClaimIndex = {
    byFact: Map.groupBy(kb.claims, ({ fact }) => fact),
    byCourseAndRelation: Map.groupBy(
      kb.claims,
      ({ fact, relation }) => `${kb.facts.get(fact)?.course ?? ''}|${relation}`,
    ),
    byKind: byKind([...kb.concepts.values()]),
    categories: byKind([...kb.concepts.values()].filter(({ interval }) => interval !== undefined)),
    named: byKind([...kb.concepts.values()].filter(({ namesComplete }) => namesComplete)),
  };
  made.set(kb, index);
  return index;
}

function byKind(concepts: readonly Concept[]): Map<string, ConceptId[]> {
  const groups = Map.groupBy(concepts, ({ kind }) => kind);
  return new Map([...groups].map(([kind, members]) => [kind, members.map(({ id }) => id).sort(compareText)]));
}
