import type { ItemOperator } from '../operator.ts';

/** The item says that it is of another kind, which is shown and scored differently. */
export const otherKind: ItemOperator = {
  level: 'item',
  name: 'other-kind',
  class: 'flaw',
  mutate: function* (item, { items }) {
    for (const kind of new Set(items.map((one) => one.kind)))
      if (kind !== item.kind) yield { what: `kind ${kind}`, draft: { ...item, kind } };
    yield { what: 'no kind at all', draft: { ...item, kind: 'single-choice' } };
  },
};
