import { partsOf } from '#lib/items/item.ts';
import { sentencesOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Two letters of a word change places. */
export const typingError: ItemOperator = {
  level: 'item',
  name: 'typing-error',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item))
      for (const option of part.options) {
        const text = transposed(option.text);
        if (text !== option.text)
          yield {
            what: `"${text}"`,
            draft: withOption(item, part.id, option.id, (one) => ({ ...one, text })),
          };
      }
    for (const { where, text, replace } of sentencesOf(item))
      yield { what: `${where}: ${transposed(text)}`, draft: replace(transposed(text)) };
  },
};

function transposed(text: string): string {
  return text.replace(/(\p{L}{2})(\p{L})(?!\2)(\p{L})/u, (all, head: string, one: string, two: string) =>
    one === two ? all : `${head}${two}${one}`,
  );
}
