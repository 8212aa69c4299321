import type { PaperLayout } from '#lib/forms/paper-item.ts';
import type { ExchangeItem } from '../../item.ts';

/** The question types of Canvas that items are written as. */
export type Shape = 'single' | 'multi' | 'match' | 'dropdowns' | 'numerical';

/** The names that Canvas has for them. */
export const CANVAS_TYPES: Readonly<Record<Shape, string>> = {
  single: 'multiple_choice_question',
  multi: 'multiple_answers_question',
  match: 'matching_question',
  dropdowns: 'multiple_dropdowns_question',
  numerical: 'numerical_question',
};

/** Layouts that are a list of pairs, a place or a row with its answer. */
const PAIRED: ReadonlySet<PaperLayout> = new Set(['pairs', 'rows', 'steps']);

/** What an item is written as; undefined where Canvas has nothing like it: several lists of choices in one question. */
export function shapeOf({ layout, parts }: Pick<ExchangeItem, 'layout' | 'parts'>): Shape | undefined {
  if (layout === 'number') return 'numerical';
  const isSingle = parts.every(({ picks }) => picks === 1);
  if (layout === 'options' || layout === 'phrases') return isSingle ? 'single' : 'multi';
  if (!isSingle) return undefined;
  return PAIRED.has(layout) ? 'match' : 'dropdowns';
}
