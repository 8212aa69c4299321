import { AMOUNTS, placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

const OTHER: Readonly<Record<string, string>> = {
  mg: 'g',
  g: 'mg',
  micrograms: 'mg',
  mL: 'L',
  L: 'mL',
  hours: 'days',
  hour: 'days',
  days: 'hours',
  day: 'hours',
  weeks: 'months',
  months: 'weeks',
  years: 'months',
  minutes: 'hours',
  '%': 'mg',
};

/** An amount stands in another unit. */
export const wrongUnitInFact: ContentOperator = {
  level: 'content',
  name: 'wrong-unit-in-fact',
  class: 'content',
  places: (world) =>
    AMOUNTS.flatMap((field) =>
      placesInFacts(world, `${field} in another unit`, (document, at) => {
        const value = document.getIn([...at, field]);
        if (typeof value !== 'string') return;
        const changed = value.replace(/[\p{L}%]+/u, (unit) => OTHER[unit] ?? 'furlongs');
        document.setIn([...at, field], changed);
      }),
    ),
};
