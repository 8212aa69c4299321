import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';

/** Shorter texts ("No", "2") stand in too many others to tell anything. */
const SHORTEST_KEY = 4;

/** The patient case of an item: what stands before its lead-in; empty when there is none. */
export function caseOf({ stem }: Pick<Item, 'stem'>): string {
  return stem.slice(0, stem.length - leadInOf(stem).length).trim();
}

/** True when a text names a right answer to the item, in the very words of the option. */
export function namesKeyOf(text: string, item: Item): boolean {
  const said = ` ${plain(text)} `;
  return keyTexts(item).some((key) => key.length >= SHORTEST_KEY && said.includes(` ${plain(key)} `));
}

/** All that a learner has read of an item once it is answered: its stem and its right answers. */
export function readAfterwards(item: Item): string {
  return [item.stem, ...keyTexts(item)].join('\n');
}

/** Right answers by name: neither typed numbers nor the columns of a matrix, which every row has. */
function keyTexts(item: Item): readonly string[] {
  const parts = partsOf(item).filter((part) => part.entry === undefined);
  const shared = parts.length > 1 && item.order === 'fixed';
  return shared ? [] : parts.flatMap((part) => part.options.filter(({ key }) => key).map(({ text }) => text));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
