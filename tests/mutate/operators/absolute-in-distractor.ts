import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, isTruthRow, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor says "always". */
export const absoluteInDistractor: ItemOperator = {
  level: 'item',
  name: 'absolute-in-distractor',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const wrong of distractorsOf(part)) {
        const text = `Always ${wrong.text.charAt(0).toLowerCase()}${wrong.text.slice(1)}`;
        yield {
          what: `"${text}"`,
          draft: withOption(item, part.id, wrong.id, (option) => ({ ...option, text })),
        };
      }
    }
  },
};
