import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A category of a scale reaches into the next. */
export const overlappingCategories: ContentOperator = {
  level: 'content',
  name: 'overlapping-categories',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.concepts).flatMap(([id, { file, entry }]) => {
      const { interval, scale } = entry;
      if (interval === undefined || scale === undefined) return [];
      if (world.parsed.vocabulary.scales[scale]?.entry.partition !== true || interval.min === 0) return [];
      return placeIn(file, `${id} begins lower`, () =>
        editVocabulary(world, 'concepts', id, (document, at) => {
          document.setIn([...at, 'interval', 'min'], interval.min / 2);
        }),
      );
    }),
};
