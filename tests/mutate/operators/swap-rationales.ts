import { partsOf, type ItemDraft, type Option, type Part } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';
import { fits } from '../rationale-fits.ts';

/** Two options exchange their rationales. */
export const swapRationales: ItemOperator = {
  level: 'item',
  name: 'swap-rationales',
  class: 'flaw',
  mutate: (item, world) =>
    partsOf(item).flatMap((part) =>
      part.options.flatMap((option, index) =>
        part.options
          .slice(index + 1)
          .filter(({ rationale }) => rationale !== option.rationale)
          .filter(
            (other) =>
              !fits(other.rationale, item, part, option, world) ||
              !fits(option.rationale, item, part, other, world),
          )
          .map((other) => ({
            what: `rationales of ${part.id}/${option.id} and ${other.id} exchanged`,
            draft: exchanged(item, part, option, other),
          })),
      ),
    ),
};

function exchanged(item: ItemDraft, part: Part, one: Option, other: Option): ItemDraft {
  const rationales = new Map([
    [one.id, other.rationale],
    [other.id, one.rationale],
  ]);
  return withPart(item, part.id, (whole) => ({
    ...whole,
    options: whole.options.map((option) => ({
      ...option,
      rationale: rationales.get(option.id) ?? option.rationale,
    })),
  }));
}
