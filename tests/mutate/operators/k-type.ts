import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const LABELS = [
  '1 only',
  '1 and 2',
  '2 and 3',
  '1, 2 and 3',
  '3 only',
  '1 and 3',
  '2 only',
  '4 only',
  '2 and 4',
  '3 and 4',
];

/** The options are combinations of numbered statements. */
export const kType: ItemOperator = {
  level: 'item',
  name: 'k-type',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item))
      if (!isTruthRow(part) && part.options.length <= LABELS.length)
        yield {
          what: `${part.id}: "1 and 2"`,
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            options: whole.options.map((option, index) => ({
              ...option,
              text: LABELS[index] ?? option.text,
            })),
          })),
        };
  },
};
