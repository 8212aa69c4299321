import type { Interval } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate, WrongCandidate } from './candidate.ts';

/** Amounts that nobody wrote as wrong answers stand at least so many times apart, so that no reader must split hairs. */
export const AMOUNTS_APART = 3;

/** True unless the candidate is an amount of nobody's choosing that stands close to another option. */
export function isApart(
  candidate: Pick<WrongCandidate, 'concept' | 'source'>,
  others: readonly Pick<Candidate, 'concept'>[],
  kb: KnowledgeBase,
): boolean {
  const own = amountOf(candidate, kb);
  if (own === undefined || candidate.source === 'slip') return true;
  return others.every((other) => {
    const amount = amountOf(other, kb);
    return (
      amount === undefined || own.min >= amount.max * AMOUNTS_APART || amount.min >= own.max * AMOUNTS_APART
    );
  });
}

function amountOf({ concept }: Pick<Candidate, 'concept'>, kb: KnowledgeBase): Interval | undefined {
  const known = kb.concepts.get(concept);
  return known?.quantity === undefined ? undefined : known.interval;
}

/** True for an amount from one value to another; false for a single value, and for what is no amount. */
export function isRange({ concept }: Pick<Candidate, 'concept'>, kb: KnowledgeBase): boolean {
  const quantity = kb.concepts.get(concept)?.quantity;
  return quantity !== undefined && quantity.from !== quantity.to;
}
