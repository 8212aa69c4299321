import type { Item } from '#lib/items/item.ts';
import { byHand } from '../by-hand.ts';
import { withLeadIn } from '../edit-item.ts';
import type { ItemMutant, ItemOperator } from '../operator.ts';
import { withoutQualifier, withQualifier } from '../qualifier-words.ts';
import type { World } from '../world.ts';

/** A hand-written question loses the words of a qualifier, or gets those of another value; its declaration stays. */
export const deleteQualifierByHand: ItemOperator = {
  level: 'item',
  name: 'delete-qualifier-by-hand',
  class: 'wrong-key',
  mutate: (item, world) => {
    const from = byHand(item, world);
    if (from?.declares === undefined) return [];
    return Object.entries(from.declares.qualifiers).flatMap(([id, value]) =>
      reworded(from, id, value, world),
    );
  },
};

function reworded(from: Item, id: string, value: string, { kb }: World): readonly ItemMutant[] {
  const others = Object.keys(kb.qualifiers.get(id)?.values ?? {}).filter((one) => one !== value);
  return [
    {
      what: `without ${id}`,
      from,
      draft: withLeadIn(from, (text) => withoutQualifier(text, id, value, kb) ?? text),
    },
    ...others.map((other) => ({
      what: `${id}: ${other}`,
      from,
      draft: withLeadIn(from, (text) => withQualifier(text, id, value, other, kb) ?? text),
    })),
  ].filter(({ draft }) => draft.stem !== from.stem);
}
