import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A relation's denial is worded as its statement. */
export const statementIsNegation: ContentOperator = {
  level: 'content',
  name: 'statement-is-negation',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.relations).map(([id, { file, entry }]) =>
      placeIn(file, `negation of ${id} is its statement`, () =>
        editVocabulary(world, 'relations', id, (document, at) => {
          document.setIn([...at, 'negation'], entry.statement);
        }),
      ),
    ),
};
