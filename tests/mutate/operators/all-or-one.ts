import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import { withLeadIn } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** "Select all that apply." is lost from an item with several keys, or added to one with a single key. */
export const allOrOne: ItemOperator = {
  level: 'item',
  name: 'all-or-one',
  class: 'wrong-key',
  mutate: function* (item) {
    const suffix = ` ${SELECT_ALL}`;
    if (item.stem.endsWith(suffix))
      yield {
        what: 'without the instruction',
        draft: withLeadIn(item, (text) => text.slice(0, -suffix.length)),
      };
    else if (item.kind === 'single-best-answer')
      yield { what: 'with the instruction', draft: withLeadIn(item, (text) => `${text}${suffix}`) };
  },
};
