import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Said } from './rationale-sentence.ts';
import type { StatedItem } from './stated-item.ts';
import { isEvidence, turnsEvidence } from './turned-evidence.ts';
import type { JudgedOption } from './verdict.ts';

/**
 * What a sentence of a rationale says that is in no frame and in the words of the lesson: true where it is the evidence of a fact of the
 * item, and false where it turns that round; undefined when it is neither. It may be the evidence of another fact.
 */
export function readEvidence(
  sentence: string,
  { proofs }: JudgedOption,
  { facts }: Pick<StatedItem, 'facts'>,
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): Said | undefined {
  const listed = facts.filter((ref) => expired?.has(ref) !== true).flatMap((ref) => kb.facts.get(ref) ?? []);
  const own = listed.filter((fact) => isEvidence(sentence, fact));
  if (own.length > 0)
    return {
      isTrue: true,
      isDenied: false,
      isOwn: own.some(({ ref }) => proofs.some(({ fact }) => fact === ref)),
    };
  const isTurned = listed.some((fact) => turnsEvidence(sentence, fact));
  if (!isTurned || [...kb.facts.values()].some((fact) => isEvidence(sentence, fact))) return undefined;
  return { isTrue: false, isDenied: true, isOwn: false };
}
