import type { Claim } from '#lib/knowledge/claim.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate } from './propose/candidate.ts';

/**
 * Where a wrong answer belongs: what the course states of it under the same relation. "The target of tiagabine is GAT-1" says
 * more beside a wrong GAT-1 than the key said again. Undefined when the course states nothing of it, and when several facts of
 * another scope do: then none of them is the one that it was confused with.
 */
export function homeClaim({ concept, pairing, facts }: Candidate, kb: KnowledgeBase): Claim | undefined {
  const course = kb.facts.get(facts[0] ?? '')?.course;
  const about =
    concept === pairing.object
      ? kb.claimsByObject.get(`${pairing.relation}|${concept}`)
      : kb.claimsBySubject.get(`${pairing.relation}|${concept}`);
  const homes = (about ?? []).filter(
    ({ polarity, origin, fact }) =>
      polarity === 1 && origin === 'stated' && kb.facts.get(fact)?.course === course,
  );
  const near = homes.find(
    ({ qualifiers }) =>
      qualifiersWithin(qualifiers, pairing.qualifiers) && qualifiersWithin(pairing.qualifiers, qualifiers),
  );
  return near ?? (homes.length === 1 ? homes[0] : undefined);
}
