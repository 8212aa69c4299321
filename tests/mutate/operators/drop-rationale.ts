import { partsOf } from '#lib/items/item.ts';
import { withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** An option has no rationale, or one without words. */
export const dropRationale: ItemOperator = {
  level: 'item',
  name: 'drop-rationale',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item))
      for (const option of part.options)
        for (const rationale of ['', ' ', '.'])
          yield {
            what: `${part.id}/${option.id}: "${rationale}"`,
            draft: withOption(item, part.id, option.id, (one) => ({ ...one, rationale })),
          };
  },
};
