import type { Loss } from '../format.ts';
import type { ExchangeItem } from '../item.ts';

const LAYOUT: Loss = {
  feature: 'layout',
  words: 'It is answered with lists: nothing is dragged or marked in a text.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'Only a plain number such as 0.5 is typed; no unit and no comma is read.',
};

/** Layouts that are answered here as everywhere. */
const LIKE_HERE: ReadonlySet<ExchangeItem['layout']> = new Set([
  'options',
  'parts',
  'blanks',
  'number',
  'rows',
]);

/** What the page of a package does not keep of an item. @param tags what becomes of its tags, in the words of the format */
export function playedLosses({ layout }: Pick<ExchangeItem, 'layout'>, tags: string): readonly Loss[] {
  return [
    { feature: 'tags', words: tags },
    ...(LIKE_HERE.has(layout) ? [] : [LAYOUT]),
    ...(layout === 'number' ? [NUMBER] : []),
  ];
}
