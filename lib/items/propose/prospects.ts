import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { Candidate, Prospect } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { claimsWithin, proposeRefutation } from './refute.ts';

/** How many sibling claims of the course are looked through for wrong answers: enough for any item, and bounded. */
const SIBLINGS_MAX = 200;
/** With three wrong answers no further ones are looked for in the vocabulary. */
const ENOUGH_WRONG = 3;

/** Every question that a fact gives rise to: for each of its true claims, one that asks for the object and one for the subject. */
export function prospectsOf(fact: Fact, kb: KnowledgeBase): Prospect[] {
  const relation = kb.relations.get(fact.relation);
  if (relation === undefined) return [];
  const claims = (claimIndex(kb).byFact.get(fact.ref) ?? []).filter(
    (claim) => claim.origin === 'stated' && claim.polarity === 1,
  );
  return claims.flatMap((claim, ordinal) => [
    prospectOf('object', claim, ordinal, fact, relation, kb),
    prospectOf('subject', claim, ordinal, fact, relation, kb),
  ]);
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
  const answer = asks === 'object' ? claim.object : claim.subject;
  const pair = (concept: ConceptId): Pairing => ({
    relation: relation.id,
    subject: asks === 'object' ? known : concept,
    object: asks === 'object' ? concept : known,
    qualifiers: fact.qualifiers,
  });
  const right = rightAnswers(asks, known, fact, relation, kb);
  const wrong: Candidate[] = [];
  const tryAll = (concepts: readonly ConceptId[]): void => {
    for (const concept of concepts) {
      const taken = [...right, ...wrong].some((tried) => related(tried.concept, concept, kb));
      const refuted =
        taken || concept === known ? undefined : proposeRefutation(pair(concept), concept, relation, kb);
      if (refuted !== undefined) wrong.push(refuted);
    }
  };
  tryAll(pool(asks, known, fact, relation, kb));
  if (wrong.length < ENOUGH_WRONG) tryAll(spareConcepts(asks, relation, kb));
  const key: Candidate = {
    concept: answer,
    pairing: pair(answer),
    proof: 'entailed',
    facts: [fact.ref],
    reason: undefined,
    because: claim,
  };
  return {
    fact,
    ordinal,
    asks,
    known,
    key,
    alsoRight: right.filter(({ concept }) => concept !== answer),
    wrong,
  };
}

function rightAnswers(
  asks: Prospect['asks'],
  known: ConceptId,
  fact: Fact,
  relation: Relation,
  kb: KnowledgeBase,
): Candidate[] {
  const claims =
    asks === 'object'
      ? claimsWithin(relation.id, known, fact.qualifiers, kb)
      : (kb.claimsByObject.get(`${relation.id}|${known}`) ?? []).filter((claim) =>
          qualifiersWithin(claim.qualifiers, fact.qualifiers),
        );
  return claims
    .filter((claim) => claim.polarity === 1)
    .map((claim) => ({
      concept: asks === 'object' ? claim.object : claim.subject,
      pairing: {
        relation: relation.id,
        subject: claim.subject,
        object: claim.object,
        qualifiers: fact.qualifiers,
      },
      proof: 'entailed',
      facts: [claim.fact],
      reason: undefined,
      because: claim,
    }));
}

/** Concepts worth trying as wrong answers: the fact's own `false` entries first, then the answers of sibling claims and scales. */
function pool(
  asks: Prospect['asks'],
  known: ConceptId,
  fact: Fact,
  relation: Relation,
  kb: KnowledgeBase,
): ConceptId[] {
  const kind = asks === 'object' ? relation.range : relation.domain;
  const here =
    (asks === 'object' ? kb.claimsBySubject : kb.claimsByObject).get(`${relation.id}|${known}`) ?? [];
  const near = here.filter((claim) => claim.origin === 'authored-false');
  const siblings = (claimIndex(kb).byCourseAndRelation.get(`${fact.course}|${relation.id}`) ?? []).slice(
    0,
    SIBLINGS_MAX,
  );
  const own = near.filter((claim) => claim.fact === fact.ref);
  const ordered = [...own, ...near, ...siblings].map((claim) =>
    asks === 'object' ? claim.object : claim.subject,
  );
  const all = [...ordered, ...(claimIndex(kb).categories.get(kind) ?? [])];
  return [...new Set(all)].filter((concept) => kb.concepts.get(concept)?.kind === kind);
}

/** Other concepts of the kind whose names are complete: they can be told apart from whatever is true, and are tried last. */
function spareConcepts(asks: Prospect['asks'], relation: Relation, kb: KnowledgeBase): readonly ConceptId[] {
  return claimIndex(kb).named.get(asks === 'object' ? relation.range : relation.domain) ?? [];
}

/** Same, wider or narrower: such a concept may be right as well and is never a wrong answer. */
function related(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  return a === b || (kb.wider.get(a)?.has(b) ?? false) || (kb.wider.get(b)?.has(a) ?? false);
}
