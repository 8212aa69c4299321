import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A field of a fact is misspelt. */
export const unknownField: ContentOperator = {
  level: 'content',
  name: 'unknown-field',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'a field `soruce`', (document, at) => {
      document.setIn([...at, 'soruce'], 'general');
    }),
};
