import { unique } from '#lib/base/unique.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Prospect } from '../../propose/candidate.ts';
import { prospectsOf } from '../../propose/prospects.ts';

/** The reasons that may follow an answer: the objects of its `because` relation on the same subject, within the same scope. */
export function reasonsFor(answer: Prospect, kb: KnowledgeBase): readonly Prospect[] {
  const because = kb.relations.get(answer.relation)?.because;
  if (because === undefined) return [];
  const { subject } = answer.key.pairing;
  const claims = kb.claimsBySubject.get(`${because.relation}|${subject}`) ?? [];
  return unique(claims.map(({ fact }) => fact))
    .flatMap((ref) => kb.facts.get(ref) ?? [])
    .filter(({ examinable, course }) => examinable && course === answer.fact.course)
    .flatMap((fact) => prospectsOf(fact, kb))
    .filter(
      ({ asks, relation, known, qualifiers }) =>
        asks === 'object' &&
        relation === because.relation &&
        known === subject &&
        qualifiersWithin(qualifiers, answer.qualifiers) &&
        isCredited(qualifiers, answer, kb),
    );
}

/** A sentence that names who says so may hold no reason that nobody credited to them. */
function isCredited(qualifiers: Qualifiers, answer: Prospect, kb: KnowledgeBase): boolean {
  return Object.entries(answer.qualifiers).every(
    ([id, value]) => kb.qualifiers.get(id)?.attribution !== true || qualifiers[id] === value,
  );
}

/** The first two reasons, with the wrong ones dealt out between them: no option stands in both blanks. */
export function twoPools(reasons: readonly Prospect[], kb: KnowledgeBase): readonly Prospect[] | undefined {
  const [first, second] = reasons;
  if (
    first === undefined ||
    second === undefined ||
    kb.wider.get(first.key.concept)?.has(second.key.concept) === true
  )
    return undefined;
  const dealt = new Set(first.wrong.filter((_wrong, index) => index % 2 === 0).map(({ concept }) => concept));
  return [
    { ...first, wrong: first.wrong.filter(({ concept }) => dealt.has(concept)) },
    { ...second, wrong: second.wrong.filter(({ concept }) => !dealt.has(concept)) },
  ];
}
