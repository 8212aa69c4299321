import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A concept is wider than itself. */
export const cyclicIsA: ContentOperator = {
  level: 'content',
  name: 'cyclic-is-a',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.concepts).map(([id, { file }]) =>
      placeIn(file, `${id} is a ${id}`, () => {
        const sibling = Object.entries(world.parsed.vocabulary.concepts).find(
          ([other, concept]) => other !== id && concept.file === file,
        )?.[0];
        return editVocabulary(world, 'concepts', id, (document, at) => {
          document.setIn([...at, 'is-a'], [sibling ?? id]);
          if (sibling !== undefined) document.setIn(['concepts', sibling, 'is-a'], [id]);
        });
      }),
    ),
};
