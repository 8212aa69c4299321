import { once } from '#lib/base/remembered.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** What a fact claims, in the order of the knowledge base; empty when the fact is not known. */
export function claimsOf(fact: FactRef, kb: KnowledgeBase): readonly Claim[] {
  return claimsByFact(kb).get(fact) ?? NONE;
}

const NONE: readonly Claim[] = [];
const claimsByFact = once((kb: KnowledgeBase) => Map.groupBy(kb.claims, (claim) => claim.fact));
