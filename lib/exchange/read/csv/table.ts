import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';

/** A cell with where it stands: from its first sign, a quotation mark included. */
export interface CsvCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True where its quotation mark has no second one: it holds all that follows. */
  readonly isOpen?: true;
}

/** A first line by which Excel is told what divides cells. */
const DIVIDER_NAMED = /^"?sep=(?<divider>[,;\t])"?\r?\n/iu;
/** Signs that end a cell or its row. */
const ROW_END = /[\r\n]/u;

/**
 * The rows of a table; empty ones are left out. Cells are divided by commas, or by semicolons or tabs where the first row has
 * more of those or a line `sep=;` says so. Source: RFC 4180, and the files of spreadsheets in countries with a decimal comma. Linear in the text.
 * Diagnostics: `exchange/csv-syntax`; a cell with a fault is read as far as it goes.
 */
export function tableOf(reading: Reading, text: string): CsvCell[][] {
  const { divider, from } = dividerOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  for (let at = from; at < text.length;) {
    const cell =
      text[at] === '"' ? quotedCell(reading, text, at, divider) : plainCell(reading, text, at, divider);
    row.push(cell);
    at = cell.to;
    if (text[at] === divider && at + 1 < text.length) {
      at += 1;
      continue;
    }
    if (text[at] === divider) row.push({ text: '', from: at + 1, to: at + 1 });
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell.text.trim() !== ''));
}

/** What divides cells, and where the first row begins. */
function dividerOf(text: string): { readonly divider: string; readonly from: number } {
  const named = DIVIDER_NAMED.exec(text);
  if (named !== null) return { divider: named.groups?.['divider'] ?? ',', from: named[0].length };
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split(ROW_END, 1);
  const count = (sign: string): number => first.split(sign).length;
  const divider = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { divider, from: 0 };
}

function plainCell(reading: Reading, text: string, from: number, divider: string): CsvCell {
  let to = from;
  while (to < text.length && text[to] !== divider && !ROW_END.test(text[to] ?? '')) to += 1;
  const words = text.slice(from, to);
  const quote = words.indexOf('"');
  if (quote !== -1) {
    const place = reading.place(from + quote, from + quote + 1);
    fault(
      reading,
      readCodes.csvSyntax,
      place,
      'Unexpected quotation mark inside a cell, expected the whole cell in quotation marks and this one doubled',
    );
  }
  return { text: words, from, to };
}

function quotedCell(reading: Reading, text: string, from: number, divider: string): CsvCell {
  const words: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      fault(
        reading,
        readCodes.csvSyntax,
        reading.place(from, from + 1),
        'Unexpected quotation mark without an end, expected a second one behind the cell',
      );
      return { text: words.join('') + text.slice(at), from, to: text.length, isOpen: true };
    }
    words.push(text.slice(at, quote));
    at = quote + 1;
    if (text[at] !== '"') break;
    words.push('"');
    at += 1;
  }
  return behindQuote(reading, text, { text: words.join(''), from, to: at }, divider);
}

/** What stands between the closing quotation mark and the end of the cell is a fault, blanks aside. */
function behindQuote(reading: Reading, text: string, cell: CsvCell, divider: string): CsvCell {
  let to = cell.to;
  while (to < text.length && text[to] !== divider && !ROW_END.test(text[to] ?? '')) to += 1;
  const stray = text.slice(cell.to, to);
  if (stray.trim() === '') return { ...cell, to };
  fault(
    reading,
    readCodes.csvSyntax,
    reading.place(cell.to, to),
    `Unexpected "${shortened(stray, 40)}" behind a quotation mark, expected the end of the cell`,
  );
  return { text: cell.text + stray, from: cell.from, to };
}
