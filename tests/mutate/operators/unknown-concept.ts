import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

const SIDES = [
  'object',
  'subject',
  'event',
  'medicine',
  'term',
  'about',
  'trigger',
  'driver',
  'than',
  'action',
];

/** A fact names a concept that the vocabulary does not have. */
export const unknownConcept: ContentOperator = {
  level: 'content',
  name: 'unknown-concept',
  class: 'content',
  places: (world) =>
    SIDES.flatMap((side) =>
      placesInFacts(world, `misspelt ${side}`, (document, at) => {
        const value = document.getIn([...at, side]);
        if (typeof value === 'string') document.setIn([...at, side], `${value}x`);
      }),
    ),
};
