import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { statedBefore } from '#lib/knowledge/stated-before.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { Candidate, Prospect, WrongCandidate } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { claimsWithin, proposeRefutation } from './refute.ts';
import { TriedConcepts } from './tried-concepts.ts';
import { wrongAnswerPool } from './wrong-answer-pool.ts';

/** Item numbers leave room for so many claims of one fact on one side; further ones are asked in tables alone. */
const PROSPECTS_MAX = 30;
/** With three wrong answers no further ones are looked for among all concepts of the kind. */
const ENOUGH_WRONG = 3;

/**
 * Every question that a fact gives rise to: for each of its true claims, one that asks for the object and one for the subject.
 * What an earlier fact of the course states already is asked there.
 */
export function prospectsOf(fact: Fact, kb: KnowledgeBase): Prospect[] {
  return statedClaims(fact, 1, kb)
    .slice(0, PROSPECTS_MAX)
    .flatMap((claim, ordinal) => {
      const relation = kb.relations.get(claim.relation);
      return relation === undefined || statedBefore(kb).has(claim)
        ? []
        : [
            prospectOf('object', claim, ordinal, fact, relation, kb),
            prospectOf('subject', claim, ordinal, fact, relation, kb),
          ];
    });
}

/** What the fact itself says, in its order: what holds (1) or what does not (-1). */
export function statedClaims(fact: Fact, polarity: Claim['polarity'], kb: KnowledgeBase): readonly Claim[] {
  return (claimIndex(kb).byFact.get(fact.ref) ?? []).filter(
    (claim) => claim.origin === 'stated' && claim.polarity === polarity,
  );
}

function prospectOf(
  asks: Prospect['asks'],
  claim: Claim,
  ordinal: number,
  fact: Fact,
  relation: Relation,
  kb: KnowledgeBase,
): Prospect {
  const known = asks === 'object' ? claim.subject : claim.object;
  const right = rightAnswers(asks, claim, kb);
  return {
    fact,
    relation: relation.id,
    qualifiers: claim.qualifiers,
    ordinal,
    asks,
    known,
    key: candidateOf(asks, claim, claim),
    alsoRight: right.filter(({ concept }) => concept !== answerOf(asks, claim)),
    wrong: wrongAnswers(asks, claim, right, relation, kb),
  };
}

function wrongAnswers(
  asks: Prospect['asks'],
  claim: Claim,
  right: readonly Candidate[],
  relation: Relation,
  kb: KnowledgeBase,
): WrongCandidate[] {
  const known = asks === 'object' ? claim.subject : claim.object;
  const course = courseOf(claim, kb);
  const { subject, object, qualifiers } = claim;
  const asked: Pairing = { relation: relation.id, subject, object, qualifiers };
  const tried = new TriedConcepts(kb);
  for (const { concept } of right) tried.add(concept);
  const wrong: WrongCandidate[] = [];
  for (const { concept, source } of wrongAnswerPool(asks, claim, relation, kb)) {
    if (source === 'spare' && wrong.length >= ENOUGH_WRONG) break;
    if (concept === known || tried.hasComparable(concept)) continue;
    const refuted = proposeRefutation({ ...asked, [asks]: concept }, concept, relation, course, kb);
    if (refuted === undefined) continue;
    wrong.push({ ...refuted, source });
    tried.add(concept);
  }
  return wrong;
}

function courseOf({ fact }: Claim, kb: KnowledgeBase): string {
  return kb.facts.get(fact)?.course ?? '';
}

/** Everything that is a right answer to the question within the claim's scope, the claim's own answer first or later. */
function rightAnswers(asks: Prospect['asks'], claim: Claim, kb: KnowledgeBase): Candidate[] {
  const claims =
    asks === 'object'
      ? claimsWithin(claim.relation, claim.subject, claim.qualifiers, kb)
      : (kb.claimsByObject.get(`${claim.relation}|${claim.object}`) ?? []).filter((other) =>
          qualifiersWithin(other.qualifiers, claim.qualifiers),
        );
  return claims.filter(({ polarity }) => polarity === 1).map((other) => candidateOf(asks, other, claim));
}

/** A true claim as an answer to the question that `asked` gives rise to. */
function candidateOf(asks: Prospect['asks'], claim: Claim, asked: Claim): Candidate {
  const { relation, subject, object } = claim;
  return {
    concept: answerOf(asks, claim),
    pairing: { relation, subject, object, qualifiers: asked.qualifiers },
    proof: 'entailed',
    facts: [claim.fact],
    reason: undefined,
    because: claim,
  };
}

function answerOf(asks: Prospect['asks'], claim: Claim): ConceptId {
  return asks === 'object' ? claim.object : claim.subject;
}
