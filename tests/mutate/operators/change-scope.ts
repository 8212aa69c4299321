import { placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact holds elsewhere, or everywhere, under its old id. */
export const changeScope: ContentOperator = {
  level: 'content',
  name: 'change-scope',
  class: 'content',
  places: (world) => [
    ...placesInPublished(world, 'another value of a qualifier', (document, at, { entry }) => {
      for (const [id, value] of Object.entries(entry.qualifiers)) {
        const other = Object.keys(world.kb.qualifiers.get(id)?.values ?? {}).find((one) => one !== value);
        if (other !== undefined) document.setIn([...at, 'qualifiers', id], other);
      }
    }),
    ...placesInPublished(world, 'without its qualifiers', (document, at, { entry }) => {
      if (Object.keys(entry.qualifiers).length > 0) document.deleteIn([...at, 'qualifiers']);
    }),
  ],
};
