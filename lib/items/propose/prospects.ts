import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { statedBefore } from '#lib/knowledge/stated-before.ts';
import type { Prospect } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { candidateOf, knownOf, rightAnswers, wrongAnswers } from './question-answers.ts';

/** Item numbers leave room for so many claims of one fact on one side; further ones are asked in tables alone. */
const PROSPECTS_MAX = 30;

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
  return {
    fact,
    relation: relation.id,
    qualifiers: claim.qualifiers,
    ordinal,
    asks,
    known: knownOf(asks, claim),
    key: candidateOf(asks, claim, claim),
    right: rightAnswers(asks, claim, kb),
    wrong: wrongAnswers(asks, claim, relation, kb),
  };
}
