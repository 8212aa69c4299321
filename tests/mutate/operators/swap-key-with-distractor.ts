import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, isTruthRow, keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A key is marked wrong and a distractor right; the texts stay where they are. */
export const swapKeyWithDistractor: ItemOperator = {
  level: 'item',
  name: 'swap-key-with-distractor',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const key of keysOf(part))
        for (const wrong of distractorsOf(part))
          yield {
            what: `${part.id}: ${key.id} is wrong and ${wrong.id} right`,
            draft: withPart(item, part.id, (whole) => ({
              ...whole,
              options: whole.options.map((option) =>
                option.id === key.id || option.id === wrong.id ? { ...option, key: !option.key } : option,
              ),
            })),
          };
    }
  },
};
