import { AMOUNTS, placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** An amount is ten times as large under the old id. */
export const changeAmount: ContentOperator = {
  level: 'content',
  name: 'change-amount',
  class: 'content',
  places: (world) =>
    AMOUNTS.flatMap((field) =>
      placesInPublished(world, `${field} tenfold`, (document, at) => {
        const value = document.getIn([...at, field]);
        if (typeof value === 'string')
          document.setIn(
            [...at, field],
            value.replace(/\d[\d,.]*/u, (number) => `${Number(number.replaceAll(',', '')) * 10}`),
          );
      }),
    ),
};
