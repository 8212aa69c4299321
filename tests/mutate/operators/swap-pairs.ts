import { keysOf, sharesOptions } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Two rows of a matching or a matrix with categories exchange their keys. */
export const swapPairs: ItemOperator = {
  level: 'item',
  name: 'swap-pairs',
  class: 'wrong-key',
  mutate: function* (item) {
    const { parts } = item;
    if (parts === undefined || !sharesOptions(item) || item.kind === 'ordered-response') return;
    for (const [index, part] of parts.entries())
      for (const other of parts.slice(index + 1)) {
        const [own, others] = [part, other].map((one) =>
          keysOf(one)
            .map(({ id }) => id)
            .join(' '),
        );
        if (own === others) continue;
        const exchange = new Map([
          [part, other.options],
          [other, part.options],
        ]);
        yield {
          what: `keys of ${part.id} and ${other.id} exchanged`,
          draft: {
            ...item,
            parts: parts.map((one) => ({ ...one, options: exchange.get(one) ?? one.options })),
          },
        };
      }
  },
};
