import { placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

const SIDES = ['object', 'category', 'level', 'status', 'action', 'than'] as const;

/** A fact says something else under its old id. */
export const changeObject: ContentOperator = {
  level: 'content',
  name: 'change-object',
  class: 'content',
  places: (world) =>
    SIDES.flatMap((side) =>
      placesInPublished(world, `another ${side}`, (document, at) => {
        const value = document.getIn([...at, side]);
        const kind = typeof value === 'string' ? world.kb.concepts.get(value)?.kind : undefined;
        if (kind === undefined) return;
        const other = Object.keys(world.parsed.vocabulary.concepts).find(
          (id) => id !== value && world.kb.concepts.get(id)?.kind === kind,
        );
        if (other !== undefined) document.setIn([...at, side], other);
      }),
    ),
};
