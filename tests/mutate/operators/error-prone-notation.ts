import { partsOf } from '#lib/items/item.ts';
import { isTruthRow, withLeadIn, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const NUMBER = /\b(\d+)(?=\s*(?:mg|g|mL|micrograms?|units?)\b)/u;

/** A dose is written as it is misread: with a trailing zero, "QD", "U". */
export const errorProneNotation: ItemOperator = {
  level: 'item',
  name: 'error-prone-notation',
  class: 'flaw',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      if (isTruthRow(part)) continue;
      for (const option of part.options) {
        const text = NUMBER.test(option.text)
          ? option.text.replace(NUMBER, '$1.0')
          : `${option.text} 5.0 mg QD`;
        yield { what: `"${text}"`, draft: withOption(item, part.id, option.id, (one) => ({ ...one, text })) };
      }
    }
    yield {
      what: 'lead-in with .5 mg',
      draft: withLeadIn(item, (leadIn) => leadIn.replace(/[?.]/u, ' at .5 mg QD$&')),
    };
  },
};
