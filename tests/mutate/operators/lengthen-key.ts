import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, keysOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const MORE = ' as far as it has been described in the material at hand';

/** The key is made at least 60 % longer than it was. */
export const lengthenKey: ItemOperator = {
  level: 'item',
  name: 'lengthen-key',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const key of keysOf(part)) {
        const added = MORE.slice(0, Math.max(20, Math.ceil(key.text.length * 0.6)));
        const text = `${key.text}${added}`;
        yield {
          what: `"${text}"`,
          draft: withOption(item, part.id, key.id, (option) => ({ ...option, text })),
        };
      }
    }
  },
};
