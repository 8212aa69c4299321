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

/** What besides the items themselves an item is shown with. */
export interface PreviewSource {
  readonly seed: string;
  readonly kind: Pick<ItemKind, 'picksIn'>;
  readonly evidence: readonly EvidenceView[];
}

/**
 * An item for its author, its parts and options in the order of a form of this seed that holds all items of its lesson. Whoever
 * sees it sees the keys: the handles hide nothing, and need not.
 *
 * @param lesson in the order of the bank: keys are spread over the places of the whole form
 * @returns undefined for an item that is not among them
 */
export function previewItem(
  item: Item,
  lesson: readonly Item[],
  { seed, kind, evidence }: PreviewSource,
): PreviewedItem | undefined {
  const { entries } = formInOrder('preview', lesson, seed);
  const entry = entries.find(({ itemId }) => itemId === item.id);
  if (entry === undefined) return undefined;
  const attemptSecret = `preview ${seed}`;
  return {
    shown: toPublicItem(item, entry, attemptSecret, kind),
    practiceKey: practiceKey({ item, entry, attemptSecret, evidence }),
  };
}
