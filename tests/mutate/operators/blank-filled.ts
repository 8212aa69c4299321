import { BLANK } from '#lib/base/blank.ts';
import { keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A sentence with a gap shows its key, or has the gap twice. */
export const blankFilled: ItemOperator = {
  level: 'item',
  name: 'blank-filled',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of item.parts ?? []) {
      const [key] = keysOf(part);
      if (key === undefined || !part.text.includes(BLANK)) continue;
      for (const [what, words] of [
        ['filled', key.text],
        ['twice', `${BLANK} ${BLANK}`],
      ] as const)
        yield {
          what: `${part.id}: ${what}`,
          draft: withPart(item, part.id, (whole) => ({ ...whole, text: whole.text.replace(BLANK, words) })),
        };
    }
  },
};
