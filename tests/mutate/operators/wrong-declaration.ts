import type { Declaration, Item, ItemDraft } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { byHand, declared } from '../by-hand.ts';
import type { ItemMutant, ItemOperator } from '../operator.ts';
import { siblingsOf } from '../questions.ts';

/** What a declaration says is not what the words say: another relation, another concept, options exchanged. */
export const wrongDeclaration: ItemOperator = {
  level: 'item',
  name: 'wrong-declaration',
  class: 'wrong-key',
  mutate: (item, world) => {
    const written = declared(item, world);
    const from = byHand(item, world);
    return [
      ...(written?.declares === undefined ? [] : otherReadings(written, written.declares, world.kb)),
      ...(from?.declares === undefined ? [] : exchanged(from, from.declares)),
    ];
  },
};

function otherReadings(draft: ItemDraft, declares: Declaration, kb: KnowledgeBase): readonly ItemMutant[] {
  const own = kb.relations.get(declares.relation);
  const relations = [...kb.relations.values()].filter(
    ({ id, domain, range }) => id !== own?.id && domain === own?.domain && range === own.range,
  );
  return [
    ...siblingsOf(declares.known, kb).map(({ id }) => ({
      what: `known: ${id}`,
      draft: { ...draft, declares: { ...declares, known: id } },
    })),
    ...relations.map(({ id }) => ({
      what: `relation: ${id}`,
      draft: { ...draft, declares: { ...declares, relation: id } },
    })),
  ];
}

function exchanged(from: Item, declares: Declaration): readonly ItemMutant[] {
  const [[first, a] = [], [second, b] = []] = Object.entries(declares.options);
  if (first === undefined || second === undefined || a === undefined || b === undefined) return [];
  const options = { ...declares.options, [first]: b, [second]: a };
  return [
    {
      what: `${first} and ${second} exchanged`,
      from,
      draft: { ...from, declares: { ...declares, options } },
    },
  ];
}
