import { shortened } from '#lib/base/shortened.ts';
import { foldName } from '#lib/base/words.ts';
import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type Reading } from '../read-bank.ts';
import { changedTo } from './cell-faults.ts';
import { optionNumber } from './columns.ts';
import { cellOf, shown, type CsvRow } from './row.ts';
import type { CsvCell } from './table.ts';

/**
 * The numbers of the right answers: numbers or letters; in a column of another system also what it writes in their place.
 * Diagnostics: `exchange/bad-value`, once for words.
 */
export function keysOf(reading: Reading, row: CsvRow): ReadonlySet<number> {
  const cell = cellOf(row, 'keys');
  // What a spreadsheet changed is told of as that.
  if (cell === undefined || changedTo(cell.text) !== undefined) return new Set();
  const words = oneLine(shown(cell.text));
  const pieces = piecesOf(words, row);
  if (pieces !== undefined) return listedKeys(reading, { cell, words, pieces }, row);
  const named = row.columns.areKeysOfOthers ? wordsMeant(words, row) : [];
  if (named.length === 0) refuseKey(reading, words, cell, row);
  return new Set(named);
}

/** The keys of a cell that are numbers or letters, each by itself; undefined where the cell holds words. */
function piecesOf(words: string, { columns }: CsvRow): readonly string[] | undefined {
  const pieces = (columns.areKeysOfOthers ? plainKeys(words, columns.options.length) : words)
    .split(/[\s,;]+/u)
    .filter((piece) => piece !== '');
  return pieces.some((piece) => /\p{L}{2}/u.test(piece)) || LABELLED.test(words) ? undefined : pieces;
}

/** Letters without a sign between them are keys where each names an option and they stand in their order: "AC", not "FACE". */
const LETTERS = 'ABCDEFGH';

/** Keys as other systems write them: "Option B", "(B)", "B.", "A & C", "A and C", "AC". What is none of those stays as it is. */
function plainKeys(words: string, options: number): string {
  const letters = words.split('');
  const isInOrder = letters.every((letter, at) => letter > (letters[at - 1] ?? ''));
  if (isInOrder && letters.every((letter) => LETTERS.slice(0, options).includes(letter)))
    return letters.join(' ');
  const plain = words
    .replace(/\b(?:options?|answers?|choices?)[ _-]{0,3}(?=\(?(?:\d{1,2}|[a-t])\b)/giu, '')
    .replace(/\(?\b(?<key>\d{1,2}|[a-t])[.):](?=$|[\s,;&+/])/giu, '$<key>')
    .replace(/\s*(?:[&+/]|\band\b)\s*/giu, ' ');
  return /^(?:(?:\d{1,2}|[a-t])(?:[\s,;]+|$))+$/iu.test(plain) ? plain : words;
}

/** What is refused of a list is refused by itself; all of it where it is the words of one option too. */
function listedKeys(
  reading: Reading,
  {
    cell,
    words,
    pieces,
  }: { readonly cell: CsvCell; readonly words: string; readonly pieces: readonly string[] },
  row: CsvRow,
): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const written of pieces) {
    const [counted, named] = [countedIn(written, row), namedIn(written, row)];
    const meant = counted ?? named;
    if (meant === undefined) refuseKey(reading, written, cell, row);
    else if (named !== undefined && named !== meant) refuseTwoThings(reading, written, cell);
    else keys.add(meant);
  }
  const whole = pieces.length > 1 ? namedIn(words, row) : undefined;
  if (whole === undefined) return keys;
  // One option is named by words that are a list of others too: "A and C".
  const message = `Unexpected key "${shortened(words, 40)}" that names several options and is the words of one, expected the numbers in a column "keys"`;
  fault(reading, readCodes.badValue, reading.place(cell.from, cell.to), message);
  return new Set();
}

/** The option of a number or a letter; undefined where the row has none. */
function countedIn(written: string, row: CsvRow): number | undefined {
  const number = optionNumber(written);
  const column = row.columns.options.find((option) => option.number === number);
  return column !== undefined && textOf(column.option, row) !== '' ? number : undefined;
}

/** The option that the key of another system may name by its words: "3" of the options 3, 2 and 1. */
function namedIn(written: string, row: CsvRow): number | undefined {
  return row.columns.areKeysOfOthers ? numbersNamed(written, row)[0] : undefined;
}

/** An option by its letter and its words: "B) Birch". */
const LABELLED = /^\(?(?<key>\d{1,2}|[a-t])[.):]\s+(?<words>\S.*)$/iu;

/** What a cell of words names: options by their words, or one by its letter and its words. */
function wordsMeant(words: string, row: CsvRow): readonly number[] {
  const named = numbersNamed(words, row);
  const { key = '', words: said = '' } = LABELLED.exec(words)?.groups ?? {};
  if (named.length > 0 || key === '') return named;
  return numbersNamed(said, row).filter((number, _, all) => all.length === 1 && number === optionNumber(key));
}

function refuseTwoThings(reading: Reading, written: string, { from, to }: CsvCell): void {
  const message = `Unexpected key "${shortened(written, 40)}" that is the number of one option and the words of another, expected the number in a column "keys"`;
  fault(reading, readCodes.badValue, reading.place(from, to), message);
}

/** The numbers of the options that are named by their words, one or several with semicolons between; empty when some words are of none, or of two. */
function numbersNamed(words: string, row: CsvRow): readonly number[] {
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
    : numbersNamed(written, row);
  const expected = meant.length > 0 ? `"${meant.join(';')}"` : 'the number of an option that has words';
  const message = `Unexpected key "${shortened(written, 40)}", expected ${expected}`;
  fault(reading, readCodes.badValue, reading.place(from, to), message);
}
