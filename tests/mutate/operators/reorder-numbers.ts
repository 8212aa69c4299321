import { partsOf, type Item, type Part } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import { saidBy, sideOf } from '../claims.ts';
import type { World } from '../world.ts';
import type { ItemOperator } from '../operator.ts';

/** Options on a scale no longer stand in its order: two are exchanged, or all may be shuffled. */
export const reorderNumbers: ItemOperator = {
  level: 'item',
  name: 'reorder-numbers',
  class: 'flaw',
  mutate: function* (item, world) {
    for (const part of partsOf(item)) {
      if (part.entry !== undefined || !isScale(item, part, world)) continue;
      const [first, second] = part.options;
      if (first === undefined || second === undefined) continue;
      yield {
        what: `${part.id}: "${second.text}" before "${first.text}"`,
        draft: withPart(item, part.id, (whole) => ({
          ...whole,
          options: [second, first, ...whole.options.slice(2)],
        })),
      };
      if (item.order === 'fixed') yield { what: 'order: free', draft: { ...item, order: 'free' as const } };
    }
  },
};

/** Three options or more, and each has its place on one scale. */
function isScale(item: Item, part: Part, world: World): boolean {
  const side = sideOf(item, part, world);
  if (part.options.length < 3 || side === undefined) return false;
  return part.options.every(({ id }) => {
    const said = saidBy(item, part.id, id, world);
    return said !== undefined && world.kb.concepts.get(said[side])?.interval !== undefined;
  });
}
