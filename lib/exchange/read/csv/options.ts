import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { keysOf } from './keys.ts';
import { cellOf, shown, type CsvRow } from './row.ts';

/**
 * The options of a row. One without words is a column that this row does not use, unless it is marked as right.
 * Diagnostics: `exchange/bad-value`.
 */
export function optionsOf(reading: Reading, row: CsvRow): ReadOption[] {
  const keys = keysOf(reading, row);
  return row.columns.options.flatMap(({ number, option, rationale }) => {
    const cell = row.cells[option];
    const text = oneLine(shown(cell?.text));
    const reason = rationale === undefined ? undefined : row.cells[rationale];
    const feedback = oneLine(shown(reason?.text));
    if (reason !== undefined && text === '' && feedback !== '') {
      const message = `Unexpected reason without its option, expected words in "option ${String(number)}"`;
      fault(reading, readCodes.badValue, reading.place(reason.from, reason.to), message);
    }
    if (cell === undefined || (text === '' && !keys.has(number))) return [];
    const place = reading.place(cell.from, cell.to);
    return [{ text, key: keys.has(number), share: undefined, feedback, place }];
  });
}

/** How many options may be chosen; undefined where the row does not say. Diagnostics: `exchange/bad-value`. */
export function picksOf(reading: Reading, row: CsvRow, options: readonly ReadOption[]): number | undefined {
  const cell = cellOf(row, 'choose');
  const written = cell?.text.trim() ?? '';
  if (cell === undefined || written === '') return undefined;
  const picks = /^\d{1,2}$/u.test(written) ? Number(written) : 0;
  const keys = options.filter(({ key }) => key).length;
  if (picks >= Math.max(1, keys > 1 ? keys : 1)) return picks;
  const expected =
    picks === 0 ? 'a number from 1 on' : `at least ${String(keys)}, as many as there are right answers`;
  const message = `Unexpected "${shortened(written, 40)}" in "choose", expected ${expected}`;
  fault(reading, readCodes.badValue, reading.place(cell.from, cell.to), message);
  return undefined;
}
