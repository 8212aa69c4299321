import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** An option says "usually". */
export const vagueFrequency: ItemOperator = {
  level: 'item',
  name: 'vague-frequency',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const option of part.options) {
        const text = `Usually ${option.text.charAt(0).toLowerCase()}${option.text.slice(1)}`;
        yield { what: `"${text}"`, draft: withOption(item, part.id, option.id, (one) => ({ ...one, text })) };
      }
    }
  },
};
