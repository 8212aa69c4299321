import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { claimIndex, type Held } from './claim-index.ts';

/**
 * The only concepts that `proposeRefutation` can find wrong as the answer to the question that a claim gives rise to;
 * undefined when it may be any. It finds most wrong answers at once among thousands of concepts; it proves nothing.
 */
export function refutableAnswers(
  asks: 'object' | 'subject',
  claim: Claim,
  relation: Relation,
  kb: KnowledgeBase,
): ReadonlySet<ConceptId> | undefined {
  if (relation.formula !== undefined) return undefined;
  const course = kb.facts.get(claim.fact)?.course ?? '';
  return asks === 'object'
    ? refutableObjects(claim, relation, course, kb)
    : refutableSubjects(claim, relation, course, kb);
}

function refutableObjects(
  claim: Claim,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
): ReadonlySet<ConceptId> | undefined {
  const index = claimIndex(kb);
  if (relation.functional || index.completeOf.has(`${claim.relation}|${claim.subject}`)) return undefined;
  const denied = (kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`) ?? []).filter(isNegative);
  return new Set([
    ...denied.flatMap(({ object }) => [
      object,
      ...(relation.upwardMonotone ? (index.narrower.get(object) ?? []) : []),
    ]),
    ...(relation.inverseFunctional
      ? heldWithin(claim, course, kb).flatMap(({ objects }) => [...objects])
      : []),
  ]);
}

function refutableSubjects(
  claim: Claim,
  relation: Relation,
  course: string,
  kb: KnowledgeBase,
): ReadonlySet<ConceptId> | undefined {
  if (relation.inverseFunctional) return undefined;
  const index = claimIndex(kb);
  const wider = relation.upwardMonotone ? (kb.wider.get(claim.object) ?? []) : [];
  const denied = [claim.object, ...wider].flatMap((object) =>
    (kb.claimsByObject.get(`${claim.relation}|${object}`) ?? []).filter(isNegative),
  );
  return new Set([
    ...denied.map(({ subject }) => subject),
    ...(relation.functional ? heldWithin(claim, course, kb).flatMap(({ subjects }) => [...subjects]) : []),
    ...(index.completeSubjects.get(claim.relation) ?? []),
  ]);
}

/** What holds in the course wherever the claim does, under its relation. */
function heldWithin({ relation, qualifiers }: Claim, course: string, kb: KnowledgeBase): readonly Held[] {
  const held = claimIndex(kb).held.get(`${course}|${relation}`) ?? [];
  return held.filter((one) => qualifiersWithin(one.qualifiers, qualifiers));
}

function isNegative({ polarity }: Claim): boolean {
  return polarity === -1;
}
