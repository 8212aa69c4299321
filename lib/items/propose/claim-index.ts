import { compareText } from '#lib/base/diagnostic.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Look-ups that the generator needs besides those of the knowledge base. */
export interface ClaimIndex {
  readonly byFact: ReadonlyMap<FactRef, readonly Claim[]>;
  /** `course|relation` → claims. */
  readonly byCourseAndRelation: ReadonlyMap<string, readonly Claim[]>;
  /** Kind → its concepts that have an interval, by id. */
  readonly categories: ReadonlyMap<string, readonly ConceptId[]>;
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
    categories: categoriesOf(kb),
  };
  made.set(kb, index);
  return index;
}

function categoriesOf(kb: KnowledgeBase): Map<string, ConceptId[]> {
  const withNumbers = [...kb.concepts.values()].filter(({ interval }) => interval !== undefined);
  const groups = Map.groupBy(withNumbers, ({ kind }) => kind);
  return new Map(
    [...groups].map(([kind, concepts]) => [kind, concepts.map(({ id }) => id).sort(compareText)]),
  );
}
