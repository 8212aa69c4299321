import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { claimsOf } from '../text/claims-of.ts';
import type { Said } from './rationale-sentence.ts';
import type { StatedItem } from './stated-item.ts';
import { isEvidence, turnsEvidence } from './turned-evidence.ts';
import type { JudgedOption } from './verdict.ts';

/**
 * What a sentence of a rationale says that is in no frame and in the words of the lesson: true where it is the evidence of a fact of the
 * item, or of another one that says in the same relation where an answer belongs, and false where it turns that of the item round;
 * undefined when it is none of these.
 */
export function readEvidence(
  sentence: string,
  { claim, proofs }: JudgedOption,
  { facts }: Pick<StatedItem, 'facts'>,
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): Said | undefined {
  const isStanding = ({ ref }: Fact): boolean => expired?.has(ref) !== true;
  const states = ({ ref }: Fact): boolean =>
    claimsOf(ref, kb).some(({ relation, polarity }) => relation === claim.relation && polarity === 1);
  const listed = facts.flatMap((ref) => kb.facts.get(ref) ?? []).filter(isStanding);
  const own = listed.filter((fact) => isEvidence(sentence, fact));
  if (own.length > 0)
    return {
      isTrue: true,
      isDenied: false,
      isOwn: own.some(({ ref }) => proofs.some(({ fact }) => fact === ref)),
      isPlace: own.some(states),
    };
  const others = [...kb.facts.values()].filter((fact) => isEvidence(sentence, fact));
  if (others.some((fact) => isStanding(fact) && states(fact)))
    return { isTrue: true, isDenied: false, isOwn: false, isPlace: true };
  const isTurned = others.length === 0 && listed.some((fact) => turnsEvidence(sentence, fact));
  return isTurned ? { isTrue: false, isDenied: true, isOwn: false, isPlace: false } : undefined;
}
