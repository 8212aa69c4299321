import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A phrasing has a slot that nothing fills. */
export const unknownSlot: ContentOperator = {
  level: 'content',
  name: 'unknown-slot',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.relations).map(([id, { file, entry }]) =>
      placeIn(file, `statement of ${id} with {climate}`, () =>
        editVocabulary(world, 'relations', id, (document, at) => {
          document.setIn(
            [...at, 'statement'],
            entry.statement.replace('{subject}', '{subject} in {climate}'),
          );
        }),
      ),
    ),
};
