import { AMOUNTS, placesInNew } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** Another unit of the same dimension: what the fact says is of the same sort, and some hundred times as much or as little. */
const OTHER: readonly (readonly [RegExp, string])[] = [
  [/\bmg\b/u, 'mcg'],
  [/\bmcg\b/u, 'mg'],
  [/\bhours?\b/u, 'days'],
  [/\bdays?\b/u, 'hours'],
  [/\bweeks?\b/u, 'minutes'],
  [/\bper cent\b/u, 'in 1,000 people'],
  [/\bin 100 people\b/u, 'in 1,000 people'],
  [/\bmL\/min\b/u, 'mL/hour'],
];

/** An amount of a fact that was never published stands in another unit than its evidence. */
export const unitOfNewFact: ContentOperator = {
  level: 'content',
  name: 'unit-of-new-fact',
  class: 'content',
  places: (world) =>
    AMOUNTS.flatMap((field) =>
      placesInNew(world, `${field} in another unit`, (document, at) => {
        const value = document.getIn([...at, field]);
        const other = OTHER.find(([unit]) => typeof value === 'string' && unit.test(value));
        if (typeof value === 'string' && other !== undefined)
          document.setIn([...at, field], value.replace(other[0], other[1]));
      }),
    ),
};
