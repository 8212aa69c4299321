import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A row of a true-or-false matrix is marked the other way round. */
export const swapRowTruth: ItemOperator = {
  level: 'item',
  name: 'swap-row-truth',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item))
      if (isTruthRow(part))
        yield {
          what: `row "${part.text}" marked the other way`,
          draft: withPart(item, part.id, (row) => ({
            ...row,
            options: row.options.map((option) => ({ ...option, key: !option.key })),
          })),
        };
  },
};
