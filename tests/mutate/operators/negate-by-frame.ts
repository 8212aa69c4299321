import { partsOf } from '#lib/items/item.ts';
import { negationOf } from '#lib/items/phrase/statement.ts';
import { saidBy } from '../claims.ts';
import { isTruthRow, keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A row becomes the relation's own denial; its mark stays. */
export const negateByFrame: ItemOperator = {
  level: 'item',
  name: 'negate-by-frame',
  class: 'wrong-key',
  mutate: function* (item, world) {
    for (const part of partsOf(item)) {
      if (!isTruthRow(part)) continue;
      const said = saidBy(item, part.id, keysOf(part)[0]?.id ?? '', world);
      const text = said === undefined ? undefined : negationOf(said, world.kb);
      if (text !== undefined && text !== part.text)
        yield { what: `row "${text}"`, draft: withPart(item, part.id, (row) => ({ ...row, text })) };
    }
  },
};
