import { partsOf } from '#lib/items/item.ts';
import { keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A part has its keys and nothing else. A number is typed: it needs no more. */
export const withoutDistractors: ItemOperator = {
  level: 'item',
  name: 'without-distractors',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item).filter(({ entry }) => entry === undefined))
      yield {
        what: `${part.id}: keys alone`,
        draft: withPart(item, part.id, (whole) => ({ ...whole, options: keysOf(whole) })),
      };
  },
};
