import { itemViewer } from '#lib/exchange/item-view.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { shippedBank } from '../support/shipped.ts';
import type { Twin } from './truth-table.ts';

/** The items of this repository's course, each with its view. */
export function shippedTwins(): readonly Twin[] {
  const { bank } = shippedBank();
  const view = itemViewer(bank, kinds);
  return bank.items.map((item) => ({ item, view: view(item) }));
}
