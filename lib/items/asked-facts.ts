import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { partsOf, type ItemDraft } from './item.ts';

/** The facts that an item's keys rest on: what it asks, without what only refutes its distractors. Each once, in order. */
export function askedFacts(item: ItemDraft): readonly FactRef[] {
  const keys = partsOf(item).flatMap(({ options }) => options.filter(({ key }) => key));
  return [...new Set(keys.flatMap(({ proof }) => proof.facts))];
}

/** The draft, marked as critical for safety when any of the facts that it asks is, not only the first. */
export function withSafetyMark(draft: ItemDraft, kb: KnowledgeBase): ItemDraft {
  const isCritical = draft.safety || askedFacts(draft).some((ref) => kb.facts.get(ref)?.safety === true);
  return isCritical === draft.safety ? draft : { ...draft, safety: isCritical };
}
