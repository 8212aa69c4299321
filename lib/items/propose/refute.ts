import { once } from '#lib/base/remembered.ts';
import type { Claim, FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId, Interval } from '#lib/knowledge/concept.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { Candidate } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { slipResults } from './slips.ts';

/**
 * The generator's own view of why a pairing is false, best reason first; undefined when it knows none. Only facts of `course`
 * are reasons: an item rests on the course that it belongs to, and a new course changes no item of another. `avoid` entries
 * of every course count.
 *
 * @param cited the facts that an author names for it: where one of them denies the pairing, no other is taken
 */
export function proposeRefutation(
  pairing: Pairing,
  concept: ConceptId,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
  cited: readonly FactRef[] = [],
): Candidate | undefined {
  if (isAvoided(pairing, kb)) return undefined;
  return (
    byNegation(pairing, concept, relation, course, kb, cited) ??
    bySlip(pairing, concept, relation, course, kb) ??
    byOtherValue(pairing, concept, relation, course, kb) ??
    byCompleteList(pairing, concept, course, kb)
  );
}

/** True when the `avoid` list of a fact forbids showing the pairing as wrong. */
export function isAvoided(pairing: Pairing, kb: KnowledgeBase): boolean {
  const names = (avoided: ConceptId, shown: ConceptId): boolean =>
    comparable(avoided, shown, kb) || definitionId(avoided) === shown;
  const { avoidedOfSubject, avoidedOfObject } = claimIndex(kb);
  const { relation, subject, object } = pairing;
  return (
    (avoidedOfSubject.get(`${relation}|${subject}`) ?? []).some(({ concept }) => names(concept, object)) ||
    (avoidedOfObject.get(`${relation}|${object}`) ?? []).some(({ concept }) => names(concept, subject))
  );
}

/** The claims that facts of the course make, in their order. */
export function ofCourse(claims: readonly Claim[], course: string, kb: KnowledgeBase): Claim[] {
  return claims.filter((claim) => isOfCourse(claim, course, kb));
}

function isOfCourse({ fact }: Claim, course: string, kb: KnowledgeBase): boolean {
  return kb.facts.get(fact)?.course === course;
}

const within = new WeakMap<KnowledgeBase, WeakMap<Qualifiers, Map<string, readonly Claim[]>>>();

/** Positive or negative claims on a subject that hold wherever `qualifiers` hold. */
export function claimsWithin(
  relation: string,
  subject: ConceptId,
  qualifiers: Qualifiers,
  kb: KnowledgeBase,
): readonly Claim[] {
  const key = `${relation}|${subject}`;
  const all = kb.claimsBySubject.get(key);
  if (all === undefined || areUnlimited(all)) return all ?? [];
  // The wrong answers to one question ask for the same claims, one after the other.
  const ofKb = within.get(kb) ?? new WeakMap<Qualifiers, Map<string, readonly Claim[]>>();
  within.set(kb, ofKb);
  const known = ofKb.get(qualifiers) ?? new Map<string, readonly Claim[]>();
  ofKb.set(qualifiers, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const claims = all.filter((claim) => qualifiersWithin(claim.qualifiers, qualifiers));
  known.set(key, claims);
  return claims;
}

/** Whether the claims hold everywhere: so do most. */
const areUnlimited = once((claims: readonly Claim[]) =>
  claims.every(({ qualifiers }) => Object.keys(qualifiers).length === 0),
);

function byNegation(
  pairing: Pairing,
  concept: ConceptId,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
  cited: readonly FactRef[],
): Candidate | undefined {
  const { object } = pairing;
  const wider = relation.upwardMonotone ? kb.wider.get(object) : undefined;
  const all = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb).filter(
    (one) =>
      one.polarity === -1 &&
      (one.object === object || wider?.has(one.object) === true) &&
      isOfCourse(one, course, kb),
  );
  const named = all.filter(({ fact }) => cited.includes(fact));
  const denials = named.length > 0 ? named : all;
  const claim = denials.find(({ reason }) => reason !== undefined) ?? denials[0];
  if (claim === undefined) return undefined;
  const proof = claim.origin === 'contrast' ? 'R6' : 'R1';
  return { concept, pairing, proof, facts: [claim.fact], reasonIn: claim, because: undefined };
}

function bySlip(
  pairing: Pairing,
  concept: ConceptId,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
): Candidate | undefined {
  if (relation.formula === undefined) return undefined;
  const slip = slipResults(relation, pairing.qualifiers, kb).find(
    (result) => result.concept === pairing.object,
  );
  const claims = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb);
  const [truth] = ofCourse(claims, course, kb).filter(({ polarity }) => polarity === 1);
  if (slip === undefined || truth === undefined) return undefined;
  return {
    concept,
    pairing,
    proof: 'R7',
    facts: [truth.fact],
    reasonIn: { reason: slip.why },
    because: truth,
  };
}

function byOtherValue(
  pairing: Pairing,
  concept: ConceptId,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
): Candidate | undefined {
  // Where a formula gives the answer, only its slips are plausible, and they are refuted by computing again.
  if (relation.formula !== undefined) return undefined;
  for (const rival of rivalsOf(pairing, relation, course, kb)) {
    const proof = proofOfDifference(rival, kb);
    if (proof !== undefined)
      return {
        concept,
        pairing,
        proof,
        facts: [rival.claim.fact],
        reasonIn: undefined,
        because: rival.claim,
      };
  }
  return undefined;
}

/** A true claim that leaves no room for the pairing, if what it names and what the pairing names differ. */
interface Rival {
  readonly claim: Claim;
  readonly real: ConceptId;
  readonly shown: ConceptId;
}

function rivalsOf(pairing: Pairing, relation: Relation, course: string, kb: KnowledgeBase): Rival[] {
  const objects = relation.functional
    ? claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb)
    : [];
  const subjects = relation.inverseFunctional
    ? (kb.claimsByObject.get(`${pairing.relation}|${pairing.object}`) ?? []).filter((claim) =>
        qualifiersWithin(claim.qualifiers, pairing.qualifiers),
      )
    : [];
  return [
    ...ofCourse(objects, course, kb).map((claim) => ({ claim, real: claim.object, shown: pairing.object })),
    ...ofCourse(subjects, course, kb).map((claim) => ({
      claim,
      real: claim.subject,
      shown: pairing.subject,
    })),
  ].filter(({ claim }) => claim.polarity === 1);
}

function proofOfDifference({ claim, real, shown }: Rival, kb: KnowledgeBase): 'R2' | 'R5' | undefined {
  if (separateIntervals(real, shown, kb)) return 'R5';
  return differentNames(real, shown, claim, kb) ? 'R2' : undefined;
}

function byCompleteList(
  pairing: Pairing,
  concept: ConceptId,
  course: string,
  kb: KnowledgeBase,
): Candidate | undefined {
  const lists = claimIndex(kb).completeOf.get(`${pairing.relation}|${pairing.subject}`) ?? [];
  const list = lists.find(
    (record) =>
      kb.facts.get(record.fact)?.course === course && qualifiersWithin(record.qualifiers, pairing.qualifiers),
  );
  if (list === undefined || !list.members.every((member) => isOtherThan(pairing.object, member, kb)))
    return undefined;
  return { concept, pairing, proof: 'R4', facts: [list.fact], reasonIn: undefined, because: undefined };
}

/** Not the same thing under another name: its names are complete, or the two are declared disjoint. */
function isOtherThan(shown: ConceptId, member: ConceptId, kb: KnowledgeBase): boolean {
  if (comparable(shown, member, kb)) return false;
  return (kb.concepts.get(shown)?.namesComplete ?? false) || inOneDisjointGroup(shown, member, kb);
}

function separateIntervals(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  const [first, second] = [kb.concepts.get(a), kb.concepts.get(b)];
  if (first?.interval === undefined || second?.interval === undefined || first.scale !== second.scale)
    return false;
  return below(first.interval, second.interval) || below(second.interval, first.interval);
}

function below(low: Interval, high: Interval): boolean {
  return low.max < high.min || (low.max === high.min && !low.maxIncluded);
}

function differentNames(a: ConceptId, b: ConceptId, claim: Claim, kb: KnowledgeBase): boolean {
  if (comparable(a, b, kb)) return false;
  const named = (id: ConceptId) => kb.concepts.get(id)?.namesComplete ?? false;
  return (named(a) && named(b)) || inOneDisjointGroup(a, b, kb) || stepsOfOneSequence(b, claim, kb);
}

function inOneDisjointGroup(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  const { groupsOf } = claimIndex(kb);
  const widerB = kb.wider.get(b);
  return [...(kb.wider.get(a) ?? [])].some((one) =>
    (groupsOf.get(one) ?? []).some((group) =>
      group.some((other) => other !== one && widerB?.has(other) === true),
    ),
  );
}

function stepsOfOneSequence(step: ConceptId, claim: Claim, kb: KnowledgeBase): boolean {
  const entry = kb.facts.get(claim.fact)?.entry;
  return entry?.kind === 'sequence' && entry.steps.includes(step);
}

/** Same, wider or narrower: such a concept may be right as well and is never a wrong answer. */
export function comparable(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  return a === b || (kb.wider.get(a)?.has(b) ?? false) || (kb.wider.get(b)?.has(a) ?? false);
}
