import type { PaperLayout } from '#lib/forms/paper-item.ts';
import type { ExchangeItem } from '../../item.ts';

/** The question types of GIFT that items are written as. */
export type Shape = 'single' | 'multi' | 'match' | 'numerical';

/** Layouts that are a list of pairs, a place or a row with its answer. */
const PAIRED: ReadonlySet<PaperLayout> = new Set(['pairs', 'rows', 'steps']);

/** What an item is written as; undefined where GIFT has nothing like it. */
export function shapeOf({ layout, parts }: Pick<ExchangeItem, 'layout' | 'parts'>): Shape | undefined {
  if (layout === 'number') return 'numerical';
  if (PAIRED.has(layout)) return 'match';
  if (layout !== 'options' && layout !== 'phrases') return undefined;
  return parts.every(({ picks }) => picks === 1) ? 'single' : 'multi';
}
