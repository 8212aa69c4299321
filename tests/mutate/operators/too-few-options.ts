import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, isTruthRow, keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** All distractors but one are lost. A number is typed: it needs none. */
export const tooFewOptions: ItemOperator = {
  level: 'item',
  name: 'too-few-options',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const [wrong] = distractorsOf(part);
      const [key] = keysOf(part);
      if (
        isTruthRow(part) ||
        wrong === undefined ||
        key === undefined ||
        part.options.length < 3 ||
        part.entry !== undefined
      )
        continue;
      yield {
        what: `${part.id}: ${key.id} and ${wrong.id} left`,
        draft: withPart(item, part.id, (whole) => ({
          ...whole,
          options: whole.options.filter((option) => option === key || option === wrong),
        })),
      };
    }
  },
};
