import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';

const LAYOUT: Loss = {
  feature: 'layout',
  words: 'It is answered with lists: nothing is dragged or marked in a text.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'Only a plain number such as 0.5 is typed; no unit and no comma is read.',
};
const TAGS: Loss = { feature: 'tags', words: 'A SCORM package has no tags for its questions.' };

/** Layouts that are answered here as everywhere. */
const LIKE_HERE: ReadonlySet<ExchangeItem['layout']> = new Set([
  'options',
  'parts',
  'blanks',
  'number',
  'rows',
]);

/** What a package does not keep of an item. */
export function lossesOf({ layout }: Pick<ExchangeItem, 'layout'>): readonly Loss[] {
  return [TAGS, ...(LIKE_HERE.has(layout) ? [] : [LAYOUT]), ...(layout === 'number' ? [NUMBER] : [])];
}
