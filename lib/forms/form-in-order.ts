import type { Item } from '#lib/items/item.ts';
import type { Form } from './form.ts';
import { orderOptions } from './order-options.ts';

/** A form of chosen items in a chosen order; the order of their options is drawn by the seed. */
export function formInOrder(quiz: string, items: readonly Item[], seed: string): Form {
  const orders = orderOptions(items, seed);
  const entries = items.map(({ id, revision }, position) => ({
    position,
    itemId: id,
    revision,
    optionOrder: orders[position] ?? [],
  }));
  return { quiz, seed, entries };
}
