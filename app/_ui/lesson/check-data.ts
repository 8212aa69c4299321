import type { PracticeKey, PublicItem } from '#lib/items/view.ts';

/** The check of a lesson as its script gets it. */
export interface CheckData {
  readonly attempt: string;
  readonly items: readonly {
    readonly item: PublicItem;
    readonly practiceKey: PracticeKey;
    readonly responseId: string;
    /** Where a problem with the item is reported. */
    readonly report: string;
  }[];
}
