import { partsOf } from '#lib/items/item.ts';
import { withLeadIn, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const LIKE: Readonly<Record<string, string>> = {
  a: '\u0430',
  e: '\u0435',
  o: '\u043e',
  c: '\u0441',
  p: '\u0440',
};

/** A letter is replaced by one of another script that looks the same. */
export const homoglyph: ItemOperator = {
  level: 'item',
  name: 'homoglyph',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item))
      for (const option of part.options) {
        const text = option.text.replace(/[aeocp]/u, (letter) => LIKE[letter] ?? letter);
        if (text !== option.text)
          yield {
            what: `${part.id}/${option.id}`,
            draft: withOption(item, part.id, option.id, (one) => ({ ...one, text })),
          };
      }
    yield {
      what: 'lead-in',
      draft: withLeadIn(item, (text) => text.replace(/[aeocp]/u, (letter) => LIKE[letter] ?? letter)),
    };
  },
};
