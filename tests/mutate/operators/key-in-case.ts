import { leadInOf, partsOf } from '#lib/items/item.ts';
import { isTruthRow, keysOf } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The patient case names the key. */
export const keyInCase: ItemOperator = {
  level: 'item',
  name: 'key-in-case',
  class: 'flaw',
  mutate: function* (item) {
    const leadIn = leadInOf(item.stem);
    const context = item.stem.slice(0, item.stem.length - leadIn.length).trim();
    if (context === '') return;
    for (const part of partsOf(item))
      if (!isTruthRow(part))
        for (const key of keysOf(part))
          yield {
            what: key.text,
            draft: { ...item, stem: `${context} The note says: ${key.text}.\n\n${leadIn}` },
          };
  },
};
