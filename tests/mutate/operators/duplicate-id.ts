import { partsOf } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Two items of a file, two parts of an item, or two options of a part have one id. */
export const duplicateId: ItemOperator = {
  level: 'item',
  name: 'duplicate-id',
  class: 'flaw',
  mutate: function* (item, { items }) {
    const other = items.find(({ id, lesson }) => id !== item.id && lesson === item.lesson);
    if (other !== undefined)
      yield { what: `the id of ${other.id}`, draft: { ...item, id: other.id }, beside: other };
    const [part, second] = item.parts ?? [];
    if (part !== undefined && second !== undefined)
      yield {
        what: 'two parts of one id',
        draft: withPart(item, second.id, (one) => ({ ...one, id: part.id })),
      };
    for (const { id, options } of partsOf(item)) {
      const [first, next] = options;
      if (first === undefined || next === undefined) continue;
      yield {
        what: `${id}: two options of one id`,
        draft: withPart(item, id, (whole) => ({
          ...whole,
          options: whole.options.map((option) =>
            option.id === next.id ? { ...option, id: first.id } : option,
          ),
        })),
      };
    }
  },
};
