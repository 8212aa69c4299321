import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A range ends before it begins. */
export const rangeTurnedRound: ContentOperator = {
  level: 'content',
  name: 'range-turned-round',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'from and to exchanged', (document, at) => {
      const [from, to] = ['from', 'to'].map((field) => document.getIn([...at, field]));
      if (typeof from !== 'string' || typeof to !== 'string') return;
      document.setIn([...at, 'from'], to);
      document.setIn([...at, 'to'], from);
    }),
};
