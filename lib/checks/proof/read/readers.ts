import type { Reader } from './cell.ts';
import { readBowTie } from './bow-tie.ts';
import { readRationale } from './because.ts';
import { readCloze } from './cloze.ts';
import { readColumns, readMatching, readMatrix } from './grid.ts';
import { readHighlight } from './highlight.ts';
import { readNumeric } from './numeric.ts';
import { readOrdered } from './ordered.ts';
import { readMultiple, readSelectN, readSingle } from './plain.ts';

/** The reader of each kind, and whether it answers by plain options or by parts. An item of any other kind is refused. */
export const READERS: ReadonlyMap<string, { readonly read: Reader; readonly by: 'options' | 'parts' }> =
  new Map([
    ['single-best-answer', { read: readSingle, by: 'options' }],
    ['multiple-response', { read: readMultiple, by: 'options' }],
    ['select-n', { read: readSelectN, by: 'options' }],
    ['matrix-multiple-choice', { read: readMatrix, by: 'parts' }],
    ['matching', { read: readMatching, by: 'parts' }],
    ['matrix-multiple-response', { read: readColumns, by: 'parts' }],
    ['ordered-response', { read: readOrdered, by: 'parts' }],
    ['drop-down-cloze', { read: readCloze, by: 'parts' }],
    ['drop-down-rationale', { read: readRationale, by: 'parts' }],
    ['numeric-entry', { read: readNumeric, by: 'parts' }],
    ['highlight-text', { read: readHighlight, by: 'parts' }],
    ['bow-tie', { read: readBowTie, by: 'parts' }],
  ]);
