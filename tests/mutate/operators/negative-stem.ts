import { withLeadIn } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The question asks for the exception. */
export const negativeStem: ItemOperator = {
  level: 'item',
  name: 'negative-stem',
  class: 'flaw',
  mutate: function* (item) {
    yield { what: 'except', draft: withLeadIn(item, (text) => text.replace(/([?.])(?= |$)/u, ', EXCEPT$1')) };
    yield {
      what: 'which is NOT',
      draft: withLeadIn(item, (text) => `Which of the following is NOT right? ${text}`),
    };
  },
};
