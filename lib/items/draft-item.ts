import { unique } from '#lib/base/unique.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { AskedRole } from '#lib/knowledge/relation.ts';
import { citationsOf } from './citations.ts';
import { draftOption } from './draft-option.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import type { Candidate, Prospect } from './propose/candidate.ts';

/** An item with plain options around a prospect: a patient case raises it from recall to application. */
export function draftItem(
  head: {
    readonly id: string;
    readonly kind: string;
    readonly role: AskedRole;
    readonly leadIn: string;
    readonly order: ItemDraft['order'];
  },
  prospect: Prospect,
  candidates: readonly Candidate[],
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft {
  const facts = unique([prospect.fact.ref, ...candidates.flatMap((candidate) => candidate.facts)]);
  return {
    ...framed(head, prospect.relation, facts, patient, generation),
    options: candidates.map((candidate) => draftOption(candidate, generation.kb)),
  };
}

/** Everything of an item but its options or parts. It is safety-critical when the first of its facts is (see `withSafetyMark`). */
export function framed(
  head: {
    readonly id: string;
    readonly kind: string;
    readonly role: AskedRole;
    readonly leadIn: string;
    readonly order: ItemDraft['order'];
  },
  relation: string,
  facts: readonly string[],
  patient: PatientCase | undefined,
  { kb, objective }: Generation,
): Omit<ItemDraft, 'options'> {
  return {
    id: head.id,
    course: objective.course,
    lesson: objective.lesson,
    objective: objective.id,
    facts,
    kind: head.kind,
    level: patient === undefined ? 'recall' : 'application',
    safety: kb.facts.get(facts[0] ?? '')?.safety ?? false,
    stem: patient === undefined ? head.leadIn : `${patient.text}\n\n${head.leadIn}`,
    sources: citationsOf(facts, kb),
    order: head.order,
    template: `${relation}/${head.role}`,
  };
}

/** Free options stand in the order of their ids in the bank; each attempt draws its own order. */
export function byConcept(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => (a.concept < b.concept ? -1 : 1));
}
