import { isTruthRow, keysOf } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Two rows, columns, blanks or questions of an item exchange their texts; options and ids stay. */
export const swapPartTexts: ItemOperator = {
  level: 'item',
  name: 'swap-part-texts',
  class: 'wrong-key',
  mutate: function* (item) {
    const { parts } = item;
    if (parts === undefined || item.kind === 'ordered-response') return;
    for (const [index, part] of parts.entries())
      for (const other of parts.slice(index + 1)) {
        const keyed = (one: typeof part): string =>
          keysOf(one)
            .map(({ id }) => id)
            .sort()
            .join(' ');
        if (part.text === other.text || isTruthRow(part) || keyed(part) === keyed(other)) continue;
        const texts = new Map([
          [part, other.text],
          [other, part.text],
        ]);
        yield {
          what: `"${part.text}" and "${other.text}" exchanged`,
          draft: { ...item, parts: parts.map((one) => ({ ...one, text: texts.get(one) ?? one.text })) },
        };
      }
  },
};
