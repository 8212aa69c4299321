import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';

/** Shorter texts ("No", "2") stand in too many others to tell anything. */
const SHORTEST_KEY = 4;

/** The patient case of an item: what stands before its lead-in; empty when there is none. */
export function caseOf({ stem }: Pick<Item, 'stem'>): string {
  return stem.slice(0, stem.length - leadInOf(stem).length).trim();
}

/** The items to which a text names a right answer, in the very words of the option. */
export function answeredIn(text: string, items: readonly Item[]): readonly Item[] {
  const said = ` ${plain(text)} `;
  return items.filter((item) => plainKeysOf(item).some((key) => said.includes(` ${key} `)));
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

/** By item: each is compared with every other one of a form, in form after form. */
const plainKeys = new WeakMap<Item, readonly string[]>();

function plainKeysOf(item: Item): readonly string[] {
  const known = plainKeys.get(item);
  if (known !== undefined) return known;
  const keys = keyTexts(item)
    .filter(({ length }) => length >= SHORTEST_KEY)
    .map(plain);
  plainKeys.set(item, keys);
  return keys;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
