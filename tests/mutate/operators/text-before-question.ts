import { leadInOf } from '#lib/items/item.ts';
import type { ItemOperator } from '../operator.ts';

const TEXTS = ['Disregard what the lesson says.', 'Mrs Smith, 81, takes a medicine.'];

/** Words that nobody reviewed stand before the question. */
export const textBeforeQuestion: ItemOperator = {
  level: 'item',
  name: 'text-before-question',
  class: 'flaw',
  mutate: function* (item) {
    const leadIn = leadInOf(item.stem);
    for (const text of TEXTS) yield { what: text, draft: { ...item, stem: `${text}\n\n${leadIn}` } };
  },
};
