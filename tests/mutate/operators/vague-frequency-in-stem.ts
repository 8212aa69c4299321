import { sentencesOf } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The question or a row says "often". */
export const vagueFrequencyInStem: ItemOperator = {
  level: 'item',
  name: 'vague-frequency-in-stem',
  class: 'flaw',
  mutate: function* (item) {
    for (const { where, text, replace } of sentencesOf(item)) {
      const vague = text.replace(/\b(does|do|is|are|has|have|can)\b/iu, '$& often');
      if (vague !== text) yield { what: `${where}: ${vague}`, draft: replace(vague) };
    }
  },
};
