import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is marked right beside the keys. */
export const markSecondKey: ItemOperator = {
  level: 'item',
  name: 'mark-second-key',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item))
      for (const wrong of distractorsOf(part))
        yield {
          what: `${part.id}: ${wrong.id} marked right as well`,
          draft: withOption(item, part.id, wrong.id, (option) => ({ ...option, key: true })),
        };
  },
};
