import { shuffled, streamFor } from '#lib/base/random.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { byConcept } from './draft-item.ts';
import type { ItemDraft } from './item.ts';
import type { Candidate } from './propose/candidate.ts';
import { inScaleOrder, isOrdered } from './propose/scale-order.ts';

/**
 * The choices of several parts in their canonical order. When those of one part stand on a scale, the order of the item
 * is fixed, and the other parts are shuffled once, by the item's id.
 */
export function orderChoices(
  id: string,
  parts: readonly (readonly Candidate[])[],
  kb: KnowledgeBase,
): { readonly order: ItemDraft['order']; readonly parts: readonly (readonly Candidate[])[] } {
  const isFixed = parts.some((choices) => isOrdered(choices, kb));
  const arranged = parts.map((choices, index) => {
    if (isOrdered(choices, kb)) return inScaleOrder(choices, kb);
    const sorted = byConcept(choices);
    return isFixed ? shuffled(streamFor(id, `part ${String(index)}`), sorted) : sorted;
  });
  return { order: isFixed ? 'fixed' : 'free', parts: arranged };
}
