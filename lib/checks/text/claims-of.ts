import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

const indexes = new WeakMap<KnowledgeBase, ReadonlyMap<FactRef, readonly Claim[]>>();

/** What a fact claims, in the order of the knowledge base; empty when the fact is not known. */
export function claimsOf(fact: FactRef, kb: KnowledgeBase): readonly Claim[] {
  const known = indexes.get(kb);
  if (known !== undefined) return known.get(fact) ?? [];
  const index = Map.groupBy(kb.claims, (claim) => claim.fact);
  indexes.set(kb, index);
  return index.get(fact) ?? [];
}
