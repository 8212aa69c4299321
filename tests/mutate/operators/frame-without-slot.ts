import { editVocabulary, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A phrasing no longer names what it asks about, or a statement one of its sides. */
export const frameWithoutSlot: ContentOperator = {
  level: 'content',
  name: 'frame-without-slot',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.relations).flatMap(([id, { file, entry }]) =>
      ['{subject}', '{object}'].flatMap((slot) => [
        placeIn(file, `statement of ${id} without ${slot}`, () =>
          editVocabulary(world, 'relations', id, (document, at) => {
            document.setIn([...at, 'statement'], entry.statement.replace(slot, 'this medicine'));
          }),
        ),
        ...Object.entries(entry.ask).flatMap(([role, frames]) =>
          frames?.[0]?.includes(slot) === true
            ? placeIn(file, `${role} of ${id} without ${slot}`, () =>
                editVocabulary(world, 'relations', id, (document, at) => {
                  const [first = '', ...rest] = frames;
                  document.setIn(
                    [...at, 'ask', role],
                    document.createNode([first.replace(slot, 'this medicine'), ...rest]),
                  );
                }),
              )
            : [],
        ),
      ]),
    ),
};
