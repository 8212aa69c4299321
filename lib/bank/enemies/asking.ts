import { partsOf, type ItemDraft } from '#lib/items/item.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** A claim that an item's key states, and the side of it that a learner has to give. */
export interface Asking {
  readonly claim: Claim;
  /** `statement` where the whole claim is judged: a row of a true-or-false matrix, or a key that names neither side itself. */
  readonly asks: 'object' | 'subject' | 'statement';
}

/** Fact → the claims it states as true. */
export type TrueClaims = ReadonlyMap<FactRef, readonly Claim[]>;

/** The claims that facts state as true, by fact. */
export function trueClaims(kb: KnowledgeBase): TrueClaims {
  return Map.groupBy(
    kb.claims.filter(({ polarity, origin }) => polarity === 1 && origin === 'stated'),
    ({ fact }) => fact,
  );
}

/** What an item asks, read from its keys and the facts their proofs cite. */
export function askingsOf(item: ItemDraft, claims: TrueClaims): readonly Asking[] {
  const keys = partsOf(item).flatMap(({ options }) => options.filter(({ key }) => key));
  return keys.flatMap(({ id, proof }) => {
    const concept = item.declares?.options[id] ?? id;
    return proof.facts.flatMap((fact) => askedOf(concept, claims.get(fact) ?? []));
  });
}

function askedOf(concept: string, claims: readonly Claim[]): readonly Asking[] {
  const named = claims.flatMap((claim): readonly Asking[] => {
    if (claim.object === concept) return [{ claim, asks: 'object' }];
    return claim.subject === concept ? [{ claim, asks: 'subject' }] : [];
  });
  return named.length > 0 ? named : claims.map((claim) => ({ claim, asks: 'statement' }));
}
