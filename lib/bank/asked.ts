import { askedFacts } from '#lib/items/asked-facts.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** The kind of concept that counts as a medicine; content that has no such kind has no medicines. */
const MEDICINE = 'medicine';

/** The medicines that an item is about: those that the facts it asks name, qualifiers included; sorted. */
export function medicinesOf(item: ItemDraft, kb: KnowledgeBase, named: NamedConcepts): readonly ConceptId[] {
  const concepts = askedFacts(item).flatMap((ref) => named(ref));
  return [...new Set(concepts)].filter((id) => kb.concepts.get(id)?.kind === MEDICINE).sort();
}

/** Gives the concepts that a fact names. */
export type NamedConcepts = (fact: FactRef) => readonly ConceptId[];

/** Reads the concepts of every fact once. */
export function namedConcepts(kb: KnowledgeBase): NamedConcepts {
  const found = new Map<FactRef, ConceptId[]>();
  for (const { fact, subject, object, qualifiers, origin } of kb.claims) {
    if (origin !== 'stated') continue;
    const list = found.get(fact) ?? [];
    list.push(subject, object, ...Object.values(qualifiers));
    found.set(fact, list);
  }
  return (fact) => found.get(fact) ?? [];
}
