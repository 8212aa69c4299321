import { byHand } from '../by-hand.ts';
import { withLeadIn } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';
import { siblingsOf } from '../questions.ts';

/** A hand-written question names something else of the kind; its declaration stays. */
export const replaceSubjectByHand: ItemOperator = {
  level: 'item',
  name: 'replace-subject-by-hand',
  class: 'wrong-key',
  mutate: (item, world) => {
    const from = byHand(item, world);
    const known = world.kb.concepts.get(from?.declares?.known ?? '');
    if (from === undefined || known === undefined) return [];
    const label = known.label.toLowerCase();
    return siblingsOf(known.id, world.kb)
      .filter((sibling) => !sibling.names.some((name) => name.toLowerCase().includes(label)))
      .map((sibling) => ({
        what: `${sibling.id} for ${known.id}`,
        from,
        draft: withLeadIn(from, (text) => replaceName(text, label, sibling.label)),
      }))
      .filter(({ draft }) => draft.stem !== from.stem);
  },
};

/** Every place in which the name stands, in whatever case. */
function replaceName(text: string, name: string, other: string): string {
  const at = text.toLowerCase().indexOf(name);
  if (at < 0) return text;
  return text.slice(0, at) + other + replaceName(text.slice(at + name.length), name, other);
}
