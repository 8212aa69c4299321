import type { ItemOperator } from '../operator.ts';

/** All rows, columns, blanks or steps but the first are lost. */
export const tooFewParts: ItemOperator = {
  level: 'item',
  name: 'too-few-parts',
  class: 'flaw',
  mutate: function* (item) {
    const { parts } = item;
    const [first, second] = parts ?? [];
    if (first === undefined || second === undefined) return;
    yield { what: 'one part left', draft: { ...item, parts: [first] } };
    if (['ordered-response', 'drop-down-rationale', 'bow-tie'].includes(item.kind))
      yield { what: 'without the last part', draft: { ...item, parts: (parts ?? []).slice(0, -1) } };
  },
};
