import { sentencesOf } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A blank stands in a question that has none to fill. */
export const blankInStem: ItemOperator = {
  level: 'item',
  name: 'blank-in-stem',
  class: 'flaw',
  mutate: function* (item) {
    for (const { where, text, replace } of sentencesOf(item)) {
      if (text.includes('__')) continue;
      const blank = text.replace(/ \S+/u, ' ______');
      yield { what: `${where}: ${blank}`, draft: replace(blank) };
    }
  },
};
