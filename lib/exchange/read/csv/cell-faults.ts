import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';
import type { CsvRow } from './row.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/**
 * What spreadsheets put in the place of words: errors of formulas, a day for "1-2" as it is shown in English, a number with an
 * exponent for many digits, and signs for what does not fit into a narrow column, which Excel saves as it shows them.
 */
const CHANGED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!)$/u, 'the error of a formula'],
  [/^#{6,}$/u, 'what a spreadsheet shows in a narrow column'],
  [
    new RegExp(`^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{2})$`, 'u'),
    'a day that a spreadsheet made of it',
  ],
  [/^-?\d(?:[.,]\d+)?E[+-]\d{2,3}$/u, 'a number that a spreadsheet shortened'],
];

/** What a spreadsheet made of a cell; undefined where it changed nothing that can be seen. */
export function changedTo(text: string): string | undefined {
  return CHANGED.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

/**
 * Whether a row has a cell that no column is for: each of its cells may be another one's, the key too. Diagnostics: `exchange/csv-syntax`.
 */
export function isMoved(reading: Reading, { cells, columns }: CsvRow): boolean {
  const stray = cells.slice(columns.count).find(({ text }) => text.trim() !== '');
  if (stray === undefined) return false;
  const message = `Unexpected cell "${shortened(stray.text, 40)}" behind the last column, expected ${String(columns.count)} cells as in the first row: nothing of the row was read`;
  fault(reading, readCodes.csvSyntax, reading.place(stray.from, stray.to), message);
  return true;
}

/** Tells of cells that a spreadsheet changed. Diagnostics: `exchange/spreadsheet-value`. */
export function tellCells(reading: Reading, { cells }: CsvRow): void {
  for (const { text, from, to } of cells) {
    const instead = changedTo(text);
    if (instead === undefined) continue;
    const message = `Unexpected "${shortened(text.trim(), 40)}", ${instead}, expected the words that stood there`;
    fault(reading, readCodes.spreadsheetValue, reading.place(from, to), message);
  }
}
