import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact both calls an answer false and avoids it. */
export const avoidAndFalse: ContentOperator = {
  level: 'content',
  name: 'avoid-and-false',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'false and avoided', (document, at, { entry }) => {
      const [first] = Object.keys(entry.false);
      if (first !== undefined) document.setIn([...at, 'avoid'], document.createNode([...entry.avoid, first]));
    }),
};
