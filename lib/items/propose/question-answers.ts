import { once } from '#lib/base/remembered.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Pairing } from '../phrase/statement.ts';
import { isApart } from './amounts-apart.ts';
import type { Candidate, WrongCandidate } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { claimsWithin, proposeRefutation } from './refute.ts';
import { TriedConcepts } from './tried-concepts.ts';
import { wrongAnswerPool } from './wrong-answer-pool.ts';

type Side = 'object' | 'subject';

/** With three wrong answers no further ones are looked for among all concepts of the kind. */
const ENOUGH_WRONG = 3;

/** What answers questions, by their names; see `rightAnswers` and `wrongAnswers`. */
const answersOf = once((_kb: KnowledgeBase) => ({
  right: new Map<string, readonly Candidate[]>(),
  wrong: new Map<string, readonly WrongCandidate[]>(),
}));

/**
 * Everything that is a right answer to the question that a claim gives rise to, within its scope, the claim's own answer first or
 * later. Hundreds of facts may ask one question (what has this effect?): its answers are found once, and shared.
 */
export function rightAnswers(asks: Side, claim: Claim, kb: KnowledgeBase): readonly Candidate[] {
  const { right } = answersOf(kb);
  const name = questionOf(asks, claim);
  const known = right.get(name);
  if (known !== undefined) return known;
  const found = findRight(asks, claim, kb);
  right.set(name, found);
  return found;
}

/** Every provably wrong answer to the same question, by source, the best first; shared in the same way. */
export function wrongAnswers(
  asks: Side,
  claim: Claim,
  relation: Relation,
  kb: KnowledgeBase,
): readonly WrongCandidate[] {
  const { wrong } = answersOf(kb);
  const course = courseOf(claim, kb);
  const own = deniesOnKnown(asks, claim, kb) ? claim.fact : '';
  const name = `${questionOf(asks, claim)}\n${course}\n${own}\n${looksOf(answerOf(asks, claim), kb)}`;
  const known = wrong.get(name);
  if (known !== undefined) return known;
  const found = findWrong(asks, claim, course, relation, kb);
  wrong.set(name, found);
  return found;
}

function answerOf(asks: Side, claim: Claim): ConceptId {
  return asks === 'object' ? claim.object : claim.subject;
}

/** The side that the stem names. */
export function knownOf(asks: Side, claim: Claim): ConceptId {
  return asks === 'object' ? claim.subject : claim.object;
}

/** A true claim as an answer to the question that `asked` gives rise to. */
export function candidateOf(asks: Side, claim: Claim, asked: Claim): Candidate {
  const { relation, subject, object } = claim;
  return {
    concept: answerOf(asks, claim),
    pairing: { relation, subject, object, qualifiers: asked.qualifiers },
    proof: 'entailed',
    facts: [claim.fact],
    reasonIn: undefined,
    because: claim,
  };
}

/** The same for claims that ask the same within the same scope, its qualifiers in the same order; an id holds no line break. */
function questionOf(asks: Side, claim: Claim): string {
  const scope = Object.entries(claim.qualifiers).flat().join('\n');
  return `${asks}\n${claim.relation}\n${knownOf(asks, claim)}\n${scope}\n`;
}

/** Whether the claim's fact itself says what is wrong here: that then comes first. */
function deniesOnKnown(asks: Side, claim: Claim, kb: KnowledgeBase): boolean {
  return (claimIndex(kb).byFact.get(claim.fact) ?? []).some(
    (own) =>
      own.origin === 'authored-false' &&
      own.relation === claim.relation &&
      knownOf(asks, own) === knownOf(asks, claim),
  );
}

/**
 * What of a right answer decides where `wrongAnswerPool` looks: of most the classes alone. An amount or a category is compared with
 * others, and a member of a disjoint group stands among others: each of these is looked at by itself.
 */
function looksOf(answer: ConceptId, kb: KnowledgeBase): string {
  const concept = kb.concepts.get(answer);
  const isAlike =
    concept !== undefined &&
    concept.quantity === undefined &&
    concept.interval === undefined &&
    !claimIndex(kb).groupsOf.has(answer);
  return isAlike ? `class ${concept.isA.join(' ')}` : `concept ${answer}`;
}

function findRight(asks: Side, claim: Claim, kb: KnowledgeBase): readonly Candidate[] {
  const claims =
    asks === 'object'
      ? claimsWithin(claim.relation, claim.subject, claim.qualifiers, kb)
      : (kb.claimsByObject.get(`${claim.relation}|${claim.object}`) ?? []).filter((other) =>
          qualifiersWithin(other.qualifiers, claim.qualifiers),
        );
  return claims.filter(({ polarity }) => polarity === 1).map((other) => candidateOf(asks, other, claim));
}

function findWrong(
  asks: Side,
  claim: Claim,
  course: string,
  relation: Relation,
  kb: KnowledgeBase,
): readonly WrongCandidate[] {
  const known = knownOf(asks, claim);
  const { subject, object, qualifiers } = claim;
  const asked: Pairing = { relation: relation.id, subject, object, qualifiers };
  const tried = new TriedConcepts(kb);
  const right = rightAnswers(asks, claim, kb);
  for (const { concept } of right) tried.add(concept);
  const wrong: WrongCandidate[] = [];
  for (const { concept, source } of wrongAnswerPool(asks, claim, relation, kb)) {
    if (source === 'spare' && wrong.length >= ENOUGH_WRONG) break;
    if (concept === known || tried.hasComparable(concept)) continue;
    if (isArguable({ concept, source }, right, relation, kb)) continue;
    const refuted = proposeRefutation({ ...asked, [asks]: concept }, concept, relation, course, kb);
    if (refuted === undefined) continue;
    wrong.push({ ...refuted, source });
    tried.add(concept);
  }
  return wrong;
}

/** An amount near the right one that nobody chose for it: rows and typed amounts take what is found as it is. Of a sum, another result is none. */
function isArguable(
  found: Pick<WrongCandidate, 'concept' | 'source'>,
  right: readonly Candidate[],
  { formula }: Relation,
  kb: KnowledgeBase,
): boolean {
  return found.source !== 'authored' && formula === undefined && !isApart(found, right, kb);
}

function courseOf({ fact }: Claim, kb: KnowledgeBase): string {
  return kb.facts.get(fact)?.course ?? '';
}
