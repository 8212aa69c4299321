import { leadInOf, partsOf } from '#lib/items/item.ts';
import { isTruthRow, keysOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A long word of the stem is copied into the key. */
export const stemNounInKey: ItemOperator = {
  level: 'item',
  name: 'stem-noun-in-key',
  class: 'flaw',
  mutate: function* (item) {
    const words = leadInOf(item.stem).match(/[\p{L}-]{7,}/gu) ?? [];
    const noun = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    if (noun === '') return;
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const key of keysOf(part)) {
        const text = `${key.text} of ${noun.toLowerCase()}`;
        yield {
          what: `"${text}"`,
          draft: withOption(item, part.id, key.id, (option) => ({ ...option, text })),
        };
      }
    }
  },
};
