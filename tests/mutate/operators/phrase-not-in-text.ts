import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The text of a highlight item loses words that are to be selected. */
export const phraseNotInText: ItemOperator = {
  level: 'item',
  name: 'phrase-not-in-text',
  class: 'flaw',
  mutate: function* (item) {
    if (item.kind !== 'highlight-text') return;
    for (const part of item.parts ?? [])
      for (const option of part.options)
        yield {
          what: `"${option.text}" no longer in the text`,
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            text: whole.text.replace(option.text, 'something'),
          })),
        };
  },
};
