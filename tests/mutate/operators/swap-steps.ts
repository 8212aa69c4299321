import type { ItemOperator } from '../operator.ts';

/** Two neighbouring steps of an ordered response change places. */
export const swapSteps: ItemOperator = {
  level: 'item',
  name: 'swap-steps',
  class: 'wrong-key',
  mutate: function* (item) {
    const { parts } = item;
    if (item.kind !== 'ordered-response' || parts === undefined) return;
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined) continue;
      yield {
        what: `${part.id} and ${next.id} exchanged`,
        draft: {
          ...item,
          parts: parts.map((one) => {
            if (one === part) return { ...one, options: next.options };
            return one === next ? { ...one, options: part.options } : one;
          }),
        },
      };
    }
  },
};
