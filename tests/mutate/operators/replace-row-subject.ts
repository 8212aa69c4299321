import { sentenceCase } from '#lib/base/words.ts';
import type { Item, Part } from '#lib/items/item.ts';
import { isStated, saidBy } from '../claims.ts';
import { keysOf, withPart } from '../edit-item.ts';
import type { ItemMutant, ItemOperator } from '../operator.ts';
import { siblingsOf } from '../questions.ts';
import type { World } from '../world.ts';

/** A row or column names something else of its kind than what its key was chosen for. */
export const replaceRowSubject: ItemOperator = {
  level: 'item',
  name: 'replace-row-subject',
  class: 'wrong-key',
  mutate: (item, world) => (item.parts ?? []).flatMap((part) => renamed(item, part, world)),
};

function renamed(item: Item, part: Part, world: World): readonly ItemMutant[] {
  const claims = keysOf(part).flatMap(({ id }) => saidBy(item, part.id, id, world) ?? []);
  const subject = claims[0]?.subject ?? '';
  const label = world.kb.concepts.get(subject)?.label;
  if (label === undefined || part.text !== sentenceCase(label)) return [];
  const taken = new Set(item.parts?.map(({ id }) => id));
  return siblingsOf(subject, world.kb)
    .filter(
      ({ id }) => !taken.has(id) && !claims.every((said) => isStated(world.kb, { ...said, subject: id })),
    )
    .map((sibling) => ({
      what: `${sibling.id} in the place of ${subject}`,
      draft: withPart(item, part.id, (whole) => ({
        ...whole,
        id: sibling.id,
        text: sentenceCase(sibling.label),
      })),
    }));
}
