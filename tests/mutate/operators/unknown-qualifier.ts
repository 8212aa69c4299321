import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact is limited by a qualifier, or a value of one, that the vocabulary does not have. */
export const unknownQualifier: ContentOperator = {
  level: 'content',
  name: 'unknown-qualifier',
  class: 'content',
  places: (world) => [
    ...placesInFacts(world, 'unknown qualifier', (document, at) => {
      document.setIn([...at, 'qualifiers'], document.createNode({ climate: 'warm' }));
    }),
    ...placesInFacts(world, 'unknown value of a qualifier', (document, at, { entry }) => {
      for (const [id, value] of Object.entries(entry.qualifiers))
        document.setIn([...at, 'qualifiers', id], `${value}x`);
    }),
  ],
};
