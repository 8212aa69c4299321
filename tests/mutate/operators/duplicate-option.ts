import { partsOf } from '#lib/items/item.ts';
import { distractorsOf, isTruthRow, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor stands twice, the second time under an id of its own. */
export const duplicateOption: ItemOperator = {
  level: 'item',
  name: 'duplicate-option',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const [wrong, other] = distractorsOf(part);
      if (isTruthRow(part) || wrong === undefined) continue;
      yield {
        what: `${part.id}: "${wrong.text}" twice`,
        draft: withPart(item, part.id, (whole) => ({
          ...whole,
          options: [...whole.options, { ...wrong, id: `${wrong.id}-2` }],
        })),
      };
      if (other !== undefined)
        yield {
          what: `${part.id}: "${wrong.text}" in place of "${other.text}"`,
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            options: whole.options.map((option) =>
              option.id === other.id ? { ...option, text: wrong.text } : option,
            ),
          })),
        };
    }
  },
};
