import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { ofCourse } from '../../propose/refute.ts';

/**
 * Whether one of the claims alone holds within the scope of a candidate. Claims of its course count: what another course states changes no
 * item of this one.
 */
export function isOnlyAnswer(
  { facts, pairing }: Candidate,
  claims: KnowledgeBase['claims'] | undefined,
  kb: KnowledgeBase,
): boolean {
  const course = kb.facts.get(facts[0] ?? '')?.course ?? '';
  const answers = ofCourse(claims ?? [], course, kb).filter(
    (claim) => claim.polarity === 1 && qualifiersWithin(claim.qualifiers, pairing.qualifiers),
  );
  return answers.length === 1;
}
