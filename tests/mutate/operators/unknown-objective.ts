import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact serves an objective that its lesson does not have. */
export const unknownObjective: ContentOperator = {
  level: 'content',
  name: 'unknown-objective',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'unknown objective', (document, at, fact) => {
      document.setIn([...at, 'objective'], `${fact.objective}x`);
    }),
};
