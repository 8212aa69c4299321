import type { ItemOperator } from '../operator.ts';

/** An item on a fact whose neglect could harm a patient loses its mark. */
export const safetyMarkRemoved: ItemOperator = {
  level: 'item',
  name: 'safety-mark-removed',
  class: 'flaw',
  mutate: function* (item) {
    if (item.safety) yield { what: 'safety: false', draft: { ...item, safety: false } };
  },
};
