import type { PaperLayout } from '#lib/forms/paper-item.ts';

/**
 * The interactions of QTI that items are written as: `choice` a list for each part; `hottext` phrases in a text; `match` rows with
 * one answer each; `grid` rows with any of several columns; `order` steps; `inline` lists in sentences; `number` a text entry.
 */
export type Shape = 'choice' | 'hottext' | 'match' | 'grid' | 'order' | 'inline' | 'number';

/** What an item is written as, by its layout: a new kind needs nothing of its own. */
export const SHAPES: Readonly<Record<PaperLayout, Shape>> = {
  options: 'choice',
  parts: 'choice',
  phrases: 'hottext',
  pairs: 'match',
  rows: 'match',
  columns: 'grid',
  steps: 'order',
  blanks: 'inline',
  number: 'number',
};
