import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, keysOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A key is hedged with "may". */
export const hedgeInKey: ItemOperator = {
  level: 'item',
  name: 'hedge-in-key',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const key of keysOf(part)) {
        const text = `May be ${key.text.charAt(0).toLowerCase()}${key.text.slice(1)}`;
        yield {
          what: `"${text}"`,
          draft: withOption(item, part.id, key.id, (option) => ({ ...option, text })),
        };
      }
    }
  },
};
