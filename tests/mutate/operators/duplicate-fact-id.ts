import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** Two facts of a lesson have one id. */
export const duplicateFactId: ContentOperator = {
  level: 'content',
  name: 'duplicate-fact-id',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'the id of another fact', (document, at, fact) => {
      const other = [...world.kb.facts.values()].find(
        ({ course, lesson, id }) => course === fact.course && lesson === fact.lesson && id !== fact.id,
      );
      if (other !== undefined) document.setIn([...at, 'id'], other.id);
    }),
};
