import type { ItemOperator } from '../operator.ts';

/** The steps of an ordered response are keyed from last to first. */
export const reverseOrder: ItemOperator = {
  level: 'item',
  name: 'reverse-order',
  class: 'wrong-key',
  mutate: function* (item) {
    const { parts } = item;
    if (item.kind !== 'ordered-response' || parts === undefined) return;
    const reversed = parts.map(({ options }) => options).reverse();
    yield {
      what: 'last step first',
      draft: {
        ...item,
        parts: parts.map((part, index) => ({ ...part, options: reversed[index] ?? part.options })),
      },
    };
  },
};
