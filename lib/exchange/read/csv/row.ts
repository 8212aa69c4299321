import type { Place } from '#lib/base/diagnostic.ts';
import { oneLine, plainLines } from '../plain-text.ts';
import type { Reading } from '../read-bank.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { CsvCell } from './table.ts';

/** A row below the first, with the names of its columns. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly columns: Columns;
  readonly place: Place;
}

/** The cell of a column; undefined where there is no such column or the row ends before it. */
export function cellOf({ cells, columns }: CsvRow, name: ColumnName): CsvCell | undefined {
  return cells[columns.named.get(name) ?? -1];
}

/** The words of a cell on one line; empty where there is none. */
export function wordsOf(row: CsvRow, name: ColumnName): string {
  return oneLine(shown(cellOf(row, name)?.text));
}

/** The words of a cell in paragraphs. */
export function linesOf(row: CsvRow, name: ColumnName): string {
  return plainLines(shown(cellOf(row, name)?.text));
}

/** What stands in a cell, divided by commas or semicolons. */
export function listOf(row: CsvRow, name: ColumnName): string[] {
  return wordsOf(row, name)
    .split(/[,;]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Where a cell stands, or the whole row where it has none. */
export function placeIn(reading: Reading, row: CsvRow, name: ColumnName): Place {
  const cell = cellOf(row, name);
  return cell === undefined || cell.text === '' ? row.place : reading.place(cell.from, cell.to);
}

/** Without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
export function shown(text = ''): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/u, '');
}
