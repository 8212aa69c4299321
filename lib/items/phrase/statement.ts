import { invariant } from '#lib/base/invariant.ts';
import { once } from '#lib/base/remembered.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { renderFrame } from './render-frame.ts';

/** A pair under a relation, within qualifiers. */
export interface Pairing {
  readonly relation: string;
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly qualifiers: Qualifiers;
}

/** The sentence that says the pairing holds, or undefined when the relation's words do not fit its qualifiers. */
export function statementOf(pairing: Pairing, kb: KnowledgeBase): string | undefined {
  return statements(kb)(pairing).words;
}

/** The same sentence without the qualifiers in front: it follows a sentence that has said them. */
export function correctionOf(pairing: Pairing, kb: KnowledgeBase): string | undefined {
  return renderFrame(relationOf(pairing, kb).statement, pairing, kb, 'unsaid');
}

/** The sentence that says the pairing does not hold, or undefined as above. */
export function negationOf(pairing: Pairing, kb: KnowledgeBase): string | undefined {
  return negations(kb)(pairing).words;
}

/** Items of several kinds say the same of a pairing, in their sentences and in their rationales. */
const statements = once((kb: KnowledgeBase) =>
  once((pairing: Pairing) => ({ words: renderFrame(relationOf(pairing, kb).statement, pairing, kb) })),
);
const negations = once((kb: KnowledgeBase) =>
  once((pairing: Pairing) => ({ words: renderFrame(relationOf(pairing, kb).negation, pairing, kb) })),
);

function relationOf(pairing: Pairing, kb: KnowledgeBase) {
  const relation = kb.relations.get(pairing.relation);
  invariant(relation !== undefined, `statement: unknown relation ${pairing.relation}`);
  return relation;
}
