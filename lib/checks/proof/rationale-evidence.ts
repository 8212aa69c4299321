import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { claimsOf } from '../text/claims-of.ts';
import { names } from './read/wording.ts';
import type { Said } from './rationale-sentence.ts';
import type { StatedItem } from './stated-item.ts';
import { isEvidence, turnsEvidence } from './turned-evidence.ts';
import type { JudgedOption } from './verdict.ts';

/**
 * What a sentence of a rationale says that is in no frame and in the words of the lesson: true where it is the evidence of a fact of the
 * item, or of another one that says by name in the same relation where an answer belongs, and false where it turns that of the item round;
 * undefined when it is none of these.
 */
export function readEvidence(
  sentence: string,
  { claim, proofs }: Pick<JudgedOption, 'claim' | 'proofs'>,
  { facts }: Pick<StatedItem, 'facts'>,
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): Said | undefined {
  const isStanding = ({ ref }: Fact): boolean => expired?.has(ref) !== true;
  const tells = ({ ref }: Fact): boolean => tellsPlace(sentence, ref, claim, kb);
  const listed = facts.flatMap((ref) => kb.facts.get(ref) ?? []).filter(isStanding);
  const own = listed.filter((fact) => isEvidence(sentence, fact));
  if (own.length > 0)
    return {
      isTrue: true,
      isDenied: false,
      isOwn: own.some(({ ref }) => proofs.some(({ fact }) => fact === ref)),
      isPlace: own.some(tells),
    };
  const others = [...kb.facts.values()].filter((fact) => isEvidence(sentence, fact));
  if (others.some((fact) => isStanding(fact) && tells(fact)))
    return { isTrue: true, isDenied: false, isOwn: false, isPlace: true };
  const isTurned = others.length === 0 && listed.some((fact) => turnsEvidence(sentence, fact));
  return isTurned ? { isTrue: false, isDenied: true, isOwn: false, isPlace: false } : undefined;
}

/**
 * Whether a fact says in the relation of a claim that something else is so, and its sentence names what is else: "its half-life is 8 hours", of
 * another medicine in its own lesson, would be read here of the one that is asked about; and so would a sentence of another group.
 */
function tellsPlace(
  sentence: string,
  fact: FactRef,
  asked: Pick<Claim, 'relation' | 'subject' | 'object'>,
  kb: KnowledgeBase,
): boolean {
  const isSaid = (id: ConceptId, own: ConceptId): boolean =>
    id === own || names(sentence, kb.concepts.get(id));
  return claimsOf(fact, kb).some(
    ({ relation, subject, object, polarity }) =>
      relation === asked.relation &&
      polarity === 1 &&
      (subject !== asked.subject || object !== asked.object) &&
      isSaid(subject, asked.subject) &&
      isSaid(object, asked.object),
  );
}
