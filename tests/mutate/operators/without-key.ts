import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A part has no key left. */
export const withoutKey: ItemOperator = {
  level: 'item',
  name: 'without-key',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item))
      yield {
        what: `${part.id}: no key`,
        draft: withPart(item, part.id, (whole) => ({ ...whole, options: distractorsOf(whole) })),
      };
  },
};
