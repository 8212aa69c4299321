import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, isTruthRow, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The last distractor is "None of the above". */
export const noneOfTheAbove: ItemOperator = {
  level: 'item',
  name: 'none-of-the-above',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const last = distractorsOf(part).at(-1);
      if (isTruthRow(part) || last === undefined) continue;
      const text = 'None of the above';
      yield {
        what: `${part.id}: ${text}`,
        draft: withOption(item, part.id, last.id, (option) => ({ ...option, text })),
      };
    }
  },
};
