import { partsOf, type ItemDraft, type Option, type Part } from '#lib/items/item.ts';
import { distractorsOf, keysOf, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** Key and distractor exchange their texts; the marks stay where they are. */
export const swapTexts: ItemOperator = {
  level: 'item',
  name: 'swap-texts',
  class: 'wrong-key',
  mutate: (item) =>
    partsOf(item).flatMap((part) =>
      keysOf(part).flatMap((key) =>
        distractorsOf(part)
          .filter(({ text }) => text !== key.text)
          .map((wrong) => ({
            what: `${part.id}: "${key.text}" and "${wrong.text}" exchanged`,
            draft: exchanged(item, part, key, wrong),
          })),
      ),
    ),
};

function exchanged(item: ItemDraft, part: Part, one: Option, other: Option): ItemDraft {
  const texts = new Map([
    [one.id, other.text],
    [other.id, one.text],
  ]);
  return withPart(item, part.id, (whole) => ({
    ...whole,
    options: whole.options.map((option) => ({ ...option, text: texts.get(option.id) ?? option.text })),
  }));
}
