import { partsOf } from '#lib/items/item.ts';
import { keysOf, withOption, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/u;

/** A number of the key is ten times as large, with the range of a typed number. */
export const tenfoldNumber: ItemOperator = {
  level: 'item',
  name: 'tenfold-number',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item))
      for (const key of keysOf(part)) {
        if (!NUMBER.test(key.text)) continue;
        const text = key.text.replace(NUMBER, tenfold);
        const draft = withOption(item, part.id, key.id, (option) => ({ ...option, text }));
        yield { what: `${part.id}: "${text}" for "${key.text}"`, draft };
        const { entry } = part;
        if (entry !== undefined)
          yield {
            what: `${part.id}: "${text}" for "${key.text}", with its range`,
            draft: withPart(draft, part.id, (whole) => ({
              ...whole,
              entry: { ...entry, lowest: tenfold(entry.lowest), highest: tenfold(entry.highest) },
            })),
          };
      }
  },
};

function tenfold(written: string): string {
  const value = Number(written.replaceAll(',', '')) * 10;
  return String(Math.round(value * 1e6) / 1e6);
}
