import { withLeadIn } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Another question follows the first. */
export const secondQuestion: ItemOperator = {
  level: 'item',
  name: 'second-question',
  class: 'flaw',
  mutate: function* (item) {
    yield { what: 'and why?', draft: withLeadIn(item, (leadIn) => `${leadIn} And why is that so?`) };
    yield { what: 'a question before it', draft: withLeadIn(item, (leadIn) => `Do you know? ${leadIn}`) };
  },
};
