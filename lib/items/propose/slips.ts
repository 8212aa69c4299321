import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId, Quantity } from '#lib/knowledge/concept.ts';
import { computeAmount, computeSlip } from '#lib/knowledge/formula.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { quantityId } from '#lib/knowledge/quantity.ts';
import type { Relation } from '#lib/knowledge/relation.ts';

/** What a named slip makes of the given amounts, with the reason a learner reads. */
export interface SlipResult {
  readonly concept: ConceptId;
  readonly why: string;
}

/** The wrong amounts that a relation's named slips lead to from the amounts among the qualifiers, each once; none without a formula. */
export function slipResults(relation: Relation, qualifiers: Qualifiers, kb: KnowledgeBase): SlipResult[] {
  const { formula } = relation;
  if (formula === undefined) return [];
  const given = amountsAmong(qualifiers, kb);
  const right = computeAmount(formula, formula.tree, given);
  if (right === undefined) return [];
  const results = new Map<ConceptId, SlipResult>();
  for (const slip of formula.slips) {
    const wrong = computeSlip(formula, slip.tree, given);
    const concept = wrong === undefined ? undefined : quantityId(wrong);
    if (concept !== undefined && !results.has(concept)) results.set(concept, { concept, why: slip.why });
  }
  return [...results.values()].filter(
    ({ concept }) => concept !== quantityId(right) && kb.concepts.has(concept),
  );
}

/** The amounts among qualifiers, by the id of the qualifier. */
export function amountsAmong(qualifiers: Qualifiers, kb: KnowledgeBase): Readonly<Record<string, Quantity>> {
  const given: Record<string, Quantity> = {};
  for (const [name, value] of Object.entries(qualifiers)) {
    const quantity = kb.concepts.get(value)?.quantity;
    if (quantity !== undefined) given[name] = quantity;
  }
  return given;
}
