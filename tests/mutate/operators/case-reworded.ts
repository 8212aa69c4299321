import { leadInOf } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const VERB = /\b(takes|took|has|have|is|was|are|were|feels|felt|says|asks)\b/u;

/** A patient case says the opposite in one place. */
export const caseReworded: ItemOperator = {
  level: 'item',
  name: 'case-reworded',
  class: 'flaw',
  mutate: function* (item) {
    const leadIn = leadInOf(item.stem);
    const context = item.stem.slice(0, item.stem.length - leadIn.length).trim();
    if (VERB.test(context)) {
      const changed = context.replace(VERB, '$1 hardly');
      yield { what: 'hardly', draft: { ...item, stem: `${changed}\n\n${leadIn}` } };
    }
    if (item.kind !== 'highlight-text') return;
    for (const part of item.parts ?? [])
      if (VERB.test(part.text))
        yield {
          what: 'hardly',
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            text: whole.text.replace(VERB, '$1 hardly'),
          })),
        };
  },
};
