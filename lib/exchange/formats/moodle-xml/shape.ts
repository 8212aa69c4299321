import type { PaperLayout } from '#lib/forms/paper-item.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';

/** The question types of Moodle that items are written as. */
export type Shape = 'single' | 'multi' | 'match' | 'numerical' | 'ordering' | 'cloze';

const SHAPES: Readonly<Record<Exclude<PaperLayout, 'options' | 'phrases'>, Shape>> = {
  number: 'numerical',
  steps: 'ordering',
  pairs: 'match',
  rows: 'cloze',
  columns: 'cloze',
  blanks: 'cloze',
  parts: 'cloze',
};

/** What an item is written as, by its layout: a new kind needs nothing of its own. */
export function shapeOf({ layout, parts }: Pick<ExchangeItem, 'layout' | 'parts'>): Shape {
  if (layout !== 'options' && layout !== 'phrases') return SHAPES[layout];
  return parts.every(({ picks }) => picks === 1) ? 'single' : 'multi';
}

/** The keys of a part. */
export function keysIn({ options }: Pick<ExchangePart, 'options'>): number {
  return options.filter(({ key }) => key).length;
}
