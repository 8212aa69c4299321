import type { Claim, Qualifiers } from './claim.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Two frequencies that cannot both be true: a special case may not be more frequent than what it is a case of. */
export interface MoreOften {
  readonly narrower: Claim;
  readonly wider: Claim;
  readonly reason: string;
}

/**
 * Frequencies of a narrower event in a higher category than those of a wider one, in the same scope: whoever has a fine tremor has a
 * tremor. P(A) ≤ P(B) where A is part of B (Kolmogorov 1933, monotonicity).
 */
export function moreOftenThanWider(kb: KnowledgeBase): readonly MoreOften[] {
  const isRate = ({ fact, origin, polarity }: Claim): boolean =>
    origin === 'stated' && polarity === 1 && kb.facts.get(fact)?.kind === 'frequency';
  const widerOf = ({ subject, relation }: Claim): readonly Claim[] =>
    [...(kb.wider.get(subject) ?? [])]
      .filter((wide) => wide !== subject)
      .flatMap((wide) => kb.claimsBySubject.get(`${relation}|${wide}`) ?? []);
  return kb.claims.filter(isRate).flatMap((narrower) =>
    widerOf(narrower)
      .filter(isRate)
      .filter((wider) => isSameScope(narrower.qualifiers, wider.qualifiers) && isHigher(narrower, wider, kb))
      .map((wider) => ({ narrower, wider, reason: reasonOf(narrower, wider, kb) })),
  );
}

/** In a wider scope, other people are counted too. */
function isSameScope(a: Qualifiers, b: Qualifiers): boolean {
  const [ofA, ofB] = [Object.entries(a), Object.entries(b)];
  return ofA.length === ofB.length && ofA.every(([id, value]) => b[id] === value);
}

/** The whole category of one lies above that of the other. */
function isHigher(narrower: Claim, wider: Claim, kb: KnowledgeBase): boolean {
  const [a, b] = [kb.concepts.get(narrower.object), kb.concepts.get(wider.object)];
  if (a?.interval === undefined || b?.interval === undefined || a.scale !== b.scale) return false;
  return a.interval.min > b.interval.max || (a.interval.min === b.interval.max && !b.interval.maxIncluded);
}

function reasonOf(narrower: Claim, wider: Claim, { concepts }: KnowledgeBase): string {
  const label = (id: string): string => concepts.get(id)?.label ?? id;
  return `one says "${label(narrower.object)}" of "${narrower.subject}", the other "${label(wider.object)}" of "${wider.subject}", which is the wider of the two`;
}
