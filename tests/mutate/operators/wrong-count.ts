import { withLeadIn, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six'];
const SELECT = /\bSelect (one|two|three|four|five)\./u;

/** "Select two." asks for another number than there are keys. */
export const wrongCount: ItemOperator = {
  level: 'item',
  name: 'wrong-count',
  class: 'wrong-key',
  mutate: function* (item) {
    const more = (text: string): string =>
      text.replace(SELECT, (_all, count: string) => `Select ${COUNTS[COUNTS.indexOf(count) + 1] ?? 'six'}.`);
    if (SELECT.test(item.stem)) yield { what: 'lead-in asks for one more', draft: withLeadIn(item, more) };
    for (const part of item.parts ?? [])
      if (SELECT.test(part.text))
        yield {
          what: `${part.id} asks for one more`,
          draft: withPart(item, part.id, (whole) => ({ ...whole, text: more(whole.text) })),
        };
  },
};
