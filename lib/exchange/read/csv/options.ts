import { shortened } from '#lib/base/shortened.ts';
import { foldName } from '#lib/base/words.ts';
import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { changedTo } from './cell-faults.ts';
import { optionNumber } from './columns.ts';
import { cellOf, shown, type CsvRow } from './row.ts';
import type { CsvCell } from './table.ts';

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

/** The numbers of the right answers: numbers or letters. Diagnostics: `exchange/bad-value`, once for words in their place. */
function keysOf(reading: Reading, row: CsvRow): ReadonlySet<number> {
  const cell = cellOf(row, 'keys');
  const keys = new Set<number>();
  // What a spreadsheet changed is told of as that.
  if (cell === undefined || changedTo(cell.text) !== undefined) return keys;
  const pieces = cell.text.split(/[\s,;]+/u).filter((piece) => piece !== '');
  const isWords = pieces.some((piece) => /\p{L}{2}/u.test(piece));
  for (const written of isWords ? [oneLine(shown(cell.text))] : pieces) {
    if (isTwoThings(written, row)) {
      refuseTwoThings(reading, written, cell);
      continue;
    }
    const number = optionNumber(written);
    const column = row.columns.options.find((option) => option.number === number);
    if (number !== undefined && column !== undefined && textOf(column.option, row) !== '') keys.add(number);
    else refuseKey(reading, written, cell, row);
  }
  return keys;
}

/** Whether the key of another system may be the number of one option and the words of another: "3" of the options 3, 2 and 1. */
function isTwoThings(written: string, row: CsvRow): boolean {
  const number = row.columns.areKeysOfOthers ? optionNumber(written) : undefined;
  const meant = number === undefined ? [] : numbersOf(written, row);
  return meant.length > 0 && !meant.includes(number ?? 0);
}

function refuseTwoThings(reading: Reading, written: string, { from, to }: CsvCell): void {
  const message = `Unexpected key "${shortened(written, 40)}" that is the number of one option and the words of another, expected the number in a column "keys"`;
  fault(reading, readCodes.badValue, reading.place(from, to), message);
}

/** The numbers of the options that are named by their words, one or several with semicolons between; empty when some words are of none, or of two. */
function numbersOf(words: string, row: CsvRow): readonly number[] {
  for (const texts of [[words], words.split(';')]) {
    const found = texts.map((text) =>
      row.columns.options.filter(({ option }) => isSame(textOf(option, row), text.trim())),
    );
    if (found.every(({ length }) => length === 1)) return found.flat().map(({ number }) => number);
  }
  return [];
}

const isSame = (a: string, b: string): boolean => b !== '' && foldName(a) === foldName(b);

function textOf(option: number, row: CsvRow): string {
  return oneLine(shown(row.cells[option]?.text));
}

/** A spreadsheet that takes the number of an option for an amount writes decimals to it; other systems write the words of the option. */
function refuseKey(reading: Reading, written: string, { from, to }: CsvCell, row: CsvRow): void {
  const whole = /^(?<number>\d{1,2})[.,]0+$/u.exec(written)?.groups?.['number'];
  const meant = row.columns.options.some(({ number }) => number === Number(whole))
    ? [Number(whole)]
    : numbersOf(written, row);
  const expected = meant.length > 0 ? `"${meant.join(';')}"` : 'the number of an option that has words';
  const message = `Unexpected key "${shortened(written, 40)}", expected ${expected}`;
  fault(reading, readCodes.badValue, reading.place(from, to), message);
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
