import type { Item } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { claimsOf } from '../../text/claims-of.ts';
import { optionSets } from '../../text/option-sets.ts';

/** Every concept that a claim of the item's facts names: subjects, objects and what they are limited to. */
export function conceptsUsed(item: Item, kb: KnowledgeBase): ReadonlySet<ConceptId> {
  const refs = new Set([
    ...item.facts,
    ...optionSets(item).flatMap((set) => set.options.flatMap(({ proof }) => proof.facts)),
  ]);
  return new Set(
    [...refs].flatMap((ref) =>
      claimsOf(ref, kb).flatMap(({ subject, object, qualifiers }) => [
        subject,
        object,
        ...Object.values(qualifiers),
      ]),
    ),
  );
}
