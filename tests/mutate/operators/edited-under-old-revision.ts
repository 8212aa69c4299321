import type { ItemOperator } from '../operator.ts';

/** The stem was edited and the old revision kept. */
export const editedUnderOldRevision: ItemOperator = {
  level: 'item',
  name: 'edited-under-old-revision',
  class: 'flaw',
  mutate: function* (item) {
    yield { what: 'another stem', draft: item, recorded: { ...item, stem: `${item.stem} ` } };
  },
};
