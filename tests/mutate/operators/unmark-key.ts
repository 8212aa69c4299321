import { partsOf } from '#lib/items/item.ts';
import { keysOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** One of several keys is marked wrong although it is true. */
export const unmarkKey: ItemOperator = {
  level: 'item',
  name: 'unmark-key',
  class: 'second-true',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const keys = keysOf(part);
      if (keys.length < 2) continue;
      for (const key of keys)
        yield {
          what: `${part.id}: ${key.id} marked wrong`,
          draft: withOption(item, part.id, key.id, (option) => ({ ...option, key: false })),
        };
    }
  },
};
