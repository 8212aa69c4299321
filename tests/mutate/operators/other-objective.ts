import type { ItemOperator } from '../operator.ts';

/** The item is filed under an objective that its fact does not serve. */
export const otherObjective: ItemOperator = {
  level: 'item',
  name: 'other-objective',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    for (const { id, course, lesson } of kb.objectives)
      if (course === item.course && lesson === item.lesson && id !== item.objective)
        yield { what: `objective ${id}`, draft: { ...item, objective: id } };
    yield { what: 'no objective', draft: { ...item, objective: '' } };
    yield { what: 'an unknown objective', draft: { ...item, objective: 'unheard-of' } };
  },
};
