import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact names a relation that the vocabulary does not have. */
export const unknownRelation: ContentOperator = {
  level: 'content',
  name: 'unknown-relation',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'misspelt relation', (document, at, fact) => {
      document.setIn([...at, 'relation'], `${fact.relation}x`);
    }),
};
