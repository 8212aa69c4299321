import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** Two concepts of one kind go by one name. */
export const sharedName: ContentOperator = {
  level: 'content',
  name: 'shared-name',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.concepts).flatMap(([id, { file, entry }]) => {
      const other = Object.entries(world.parsed.vocabulary.concepts).find(
        ([one, concept]) => one !== id && concept.entry.kind === entry.kind,
      );
      if (other === undefined) return [];
      return placeIn(file, `${id} also called "${other[1].entry.label}"`, () =>
        editVocabulary(world, 'concepts', id, (document, at) => {
          document.setIn([...at, 'synonyms'], document.createNode([...entry.synonyms, other[1].entry.label]));
        }),
      );
    }),
};
