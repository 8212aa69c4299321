import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate } from './propose/candidate.ts';

/**
 * Where a wrong answer belongs: what the course states of it under the same relation. "The target of tiagabine is GAT-1" says
 * more beside a wrong GAT-1 than the key said again. Undefined when the course states nothing of it, and when it belongs to several: of three
 * insulins that are clear none is the one that it was confused with. It comes from sources that the item rests on
 * anyway, so what is told lapses with the item.
 */
export function homeClaim({ concept, pairing, facts }: Candidate, kb: KnowledgeBase): Claim | undefined {
  const own = kb.facts.get(facts[0] ?? '');
  const sources = new Set(own?.citations.map(({ source }) => source));
  const about =
    concept === pairing.object
      ? kb.claimsByObject.get(`${pairing.relation}|${concept}`)
      : kb.claimsBySubject.get(`${pairing.relation}|${concept}`);
  const rests = (home: Fact | undefined): boolean =>
    home?.course === own?.course && home?.citations.every(({ source }) => sources.has(source)) === true;
  const homes = (about ?? []).filter(
    ({ polarity, origin, fact }) => polarity === 1 && origin === 'stated' && rests(kb.facts.get(fact)),
  );
  const near = homes.filter(
    ({ qualifiers }) =>
      qualifiersWithin(qualifiers, pairing.qualifiers) && qualifiersWithin(pairing.qualifiers, qualifiers),
  );
  const told = near.length > 0 ? near : homes;
  return told.length === 1 ? told[0] : undefined;
}
