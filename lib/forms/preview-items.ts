import type { Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { EvidenceView, PracticeKey, PublicItem } from '#lib/items/view.ts';
import { formInOrder } from './form-in-order.ts';
import { practiceKey } from './practice-key.ts';
import { toPublicItem } from './public-item.ts';

/** An item as a learner would see it, with what its page would grade it by. */
export interface PreviewedItem {
  readonly shown: PublicItem;
  readonly practiceKey: PracticeKey;
}

/**
 * Items for their author, each as a form of this seed would order its parts and options. Whoever sees them sees the keys:
 * the handles hide nothing, and need not.
 *
 * @returns item id → what is shown
 */
export function previewItems(
  items: readonly Item[],
  seed: string,
  kindOf: (id: string) => Pick<ItemKind, 'picksIn'>,
  evidenceOf: (item: Item) => readonly EvidenceView[],
): ReadonlyMap<string, PreviewedItem> {
  const { entries } = formInOrder('preview', items, seed);
  return new Map(
    items.flatMap((item, index) => {
      const entry = entries[index];
      if (entry === undefined) return [];
      const attemptSecret = `preview ${seed}`;
      const shown = toPublicItem(item, entry, attemptSecret, kindOf(item.kind));
      const evidence = evidenceOf(item);
      return [[item.id, { shown, practiceKey: practiceKey({ item, entry, attemptSecret, evidence }) }]];
    }),
  );
}
