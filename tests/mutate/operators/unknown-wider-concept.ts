import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A concept falls under one that does not exist. */
export const unknownWiderConcept: ContentOperator = {
  level: 'content',
  name: 'unknown-wider-concept',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.concepts).map(([id, { file }]) =>
      placeIn(file, `${id} is a no-such-thing`, () =>
        editVocabulary(world, 'concepts', id, (document, at) => {
          document.setIn([...at, 'is-a'], ['no-such-thing']);
        }),
      ),
    ),
};
