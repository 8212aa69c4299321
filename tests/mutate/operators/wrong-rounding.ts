import { partsOf } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The range of a typed number is too wide, too narrow, or elsewhere. */
export const wrongRounding: ItemOperator = {
  level: 'item',
  name: 'wrong-rounding',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const { entry } = part;
      if (entry === undefined) continue;
      const [low, high] = [Number(entry.lowest), Number(entry.highest)];
      const ranges: readonly (readonly [string, number, number])[] = [
        ['raised', high + 1, high + 2],
        ['lowered', low / 2 - 1, low / 2 - 0.5],
        ['too wide below', low * 0.8, high],
        ['too wide above', low, high * 1.2 + 1],
        ['empty', high + 1, low],
      ];
      for (const [what, lowest, highest] of ranges)
        yield {
          what: `${part.id}: accepted range ${what}`,
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            entry: { ...entry, lowest: String(lowest), highest: String(highest) },
          })),
        };
    }
  },
};
