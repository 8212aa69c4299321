import { placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** Two steps of a sequence change places under its old id. */
export const changeOrder: ContentOperator = {
  level: 'content',
  name: 'change-order',
  class: 'content',
  places: (world) =>
    placesInPublished(world, 'steps exchanged', (document, at, { entry }) => {
      if (entry.kind !== 'sequence') return;
      const [first, second, ...rest] = entry.steps;
      document.setIn([...at, 'steps'], document.createNode([second, first, ...rest]));
    }),
};
