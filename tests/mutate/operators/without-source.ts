import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact cites nothing. */
export const withoutSource: ContentOperator = {
  level: 'content',
  name: 'without-source',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'without a source', (document, at) => {
      document.deleteIn([...at, 'source']);
    }),
};
