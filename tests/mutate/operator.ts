import type { SourceFile } from '#lib/content/model.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import type { World } from './world.ts';

/** What kind of harm a fault does: `wrong-key` and `second-true` must be caught without exception. */
export type FaultClass = 'wrong-key' | 'second-true' | 'flaw' | 'content';

/** One spoiled item. */
export interface ItemMutant {
  /** What was done, for the list of those that were missed. */
  readonly what: string;
  readonly draft: ItemDraft;
  /** The whole item, when the fault lies in its record (certificate, proofs): it is then judged as it stands. */
  readonly recorded?: Item;
  /** The item that was spoiled, when it is not the one of the bank but one made from it by hand. */
  readonly from?: Item;
  /** Another item in the same file, for faults that lie between two. */
  readonly beside?: Item;
}

/** A fault of finished items: a slip of a generator or a hand. */
export interface ItemOperator {
  readonly level: 'item';
  readonly name: string;
  readonly class: FaultClass;
  /** Every way in which this item can be spoiled so; nothing when it cannot. */
  readonly mutate: (item: Item, world: World) => Iterable<ItemMutant>;
}

/** One spoiled root. */
export interface ContentMutant {
  readonly what: string;
  readonly files: readonly SourceFile[];
  /** The files that hold the fault: a finding must stand in one of them, or name an item. */
  readonly touched: readonly string[];
  /** The root before the fault, when something harmless had to be added first. */
  readonly before?: readonly SourceFile[];
}

/** A fault that the content itself can show. */
export interface ContentOperator {
  readonly level: 'content';
  readonly name: string;
  readonly class: 'content';
  /** Every place where the fault can be made; made only when it is drawn. */
  readonly places: (world: World) => readonly ContentPlace[];
}

export interface ContentPlace {
  readonly what: string;
  /** Undefined when the place turns out not to bear the fault. */
  readonly spoil: () => ContentMutant | undefined;
}

export type Operator = ItemOperator | ContentOperator;
