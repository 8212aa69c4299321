import { placesInPublished } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A list loses a member under its old id. */
export const changeMembers: ContentOperator = {
  level: 'content',
  name: 'change-members',
  class: 'content',
  places: (world) =>
    placesInPublished(world, 'a member lost', (document, at, { entry }) => {
      if (entry.kind === 'set' && entry.members.length > 1) document.deleteIn([...at, 'members', 0]);
    }),
};
