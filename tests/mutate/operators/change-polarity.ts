import { placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact says the opposite under its old id. */
export const changePolarity: ContentOperator = {
  level: 'content',
  name: 'change-polarity',
  class: 'content',
  places: (world) =>
    placesInPublished(world, 'turned round', (document, at, { entry }) => {
      if (entry.kind === 'relation' || entry.kind === 'comparison')
        document.setIn([...at, 'not'], !entry.not);
      if (entry.kind === 'direction')
        document.setIn([...at, 'direction'], entry.direction === 'same' ? 'opposite' : 'same');
    }),
};
