import { leadInOf } from '#lib/items/item.ts';
import type { ItemOperator } from '../operator.ts';

/** A patient case calls a person by an illness. */
export const impoliteWord: ItemOperator = {
  level: 'item',
  name: 'impolite-word',
  class: 'flaw',
  mutate: function* (item) {
    const leadIn = leadInOf(item.stem);
    const context = item.stem.slice(0, item.stem.length - leadIn.length).trim();
    if (context === '') return;
    yield {
      what: 'an epileptic',
      draft: { ...item, stem: `${context} He is an epileptic and an addict.\n\n${leadIn}` },
    };
  },
};
