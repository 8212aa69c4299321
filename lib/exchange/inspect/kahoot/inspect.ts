/**
 * A spreadsheet for Kahoot, by the rules that its template states and that programs which write it keep to: a header in row 8,
 * a question in each row below.
 */
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { tell, type Inspecting, type InspectPackage } from '../inspecting.ts';
import { tellOfRow } from './row.ts';
import { readSheet, type Cell, type Sheet } from './sheet.ts';

const HEADER_ROW = 8;
/** How the header of each column begins. */
const HEADER: Readonly<Record<string, string>> = {
  B: 'Question',
  C: 'Answer 1',
  D: 'Answer 2',
  E: 'Answer 3',
  F: 'Answer 4',
  G: 'Time limit',
  H: 'Correct answer',
};
const WORDS = ['B', 'C', 'D', 'E', 'F'];
/** Rows below the header that are looked at: Kahoot takes 100 questions, a sheet of Excel has a million rows. */
const ROWS_MAX = 1_000;
/** Of a value in a message. */
const SHOWN = 60;

/** Looks at a spreadsheet. Diagnostics: `exchange/cell`, `exchange/spreadsheet-value`, `exchange/encoding`, `exchange/no-questions`, `exchange/limit`. */
export const inspectKahoot: InspectPackage = (inspecting, files) => {
  const sheet = readSheet(inspecting, files);
  if (sheet === undefined) return;
  if (!hasHeader(inspecting, sheet)) return;
  const filled = [...sheet.cells]
    .filter(([, { value }]) => value.trim() !== '')
    .map(([reference]) => reference);
  const last = filled.reduce((most, reference) => Math.max(most, rowOf(reference)), HEADER_ROW);
  if (last === HEADER_ROW) {
    tell(
      inspecting,
      readCodes.noQuestions,
      sheet.place(`B${String(HEADER_ROW + 1)}`),
      'Unexpected sheet without a question, expected one in row 9 at least',
    );
    return;
  }
  if (last > HEADER_ROW + ROWS_MAX) {
    tell(
      inspecting,
      readCodes.limit,
      sheet.place(`B${String(last)}`),
      `Unexpected row ${String(last)}, expected at most ${String(ROWS_MAX)} questions`,
    );
    return;
  }
  tellOfStray(inspecting, sheet, filled);
  inspecting.ids.push(...Array.from({ length: last - HEADER_ROW }, () => ''));
  const rows = Array.from({ length: last - HEADER_ROW }, (_, index) => HEADER_ROW + 1 + index);
  for (const row of rows) tellOfRow(inspecting, sheet, row);
  tellOfCopies(inspecting, sheet, rows);
};

function rowOf(reference: string): number {
  return Number(/\d+/u.exec(reference)?.[0] ?? 0);
}

function hasHeader(inspecting: Inspecting, { cells, place }: Sheet): boolean {
  const wrong = Object.entries(HEADER).filter(
    ([letter, words]) =>
      cells
        .get(`${letter}${String(HEADER_ROW)}`)
        ?.value.trim()
        .startsWith(words) !== true,
  );
  for (const [letter, words] of wrong) {
    const reference = `${letter}${String(HEADER_ROW)}`;
    const value = shortened(cells.get(reference)?.value ?? '', SHOWN);
    tell(
      inspecting,
      inspectCodes.cell,
      place(reference),
      `Unexpected "${value}" in ${reference}, expected the header "${words}"`,
    );
  }
  return wrong.length === 0;
}

/** Cells that no column is for, and values that are no text: Excel takes "1-2" for a day and "=" for a formula. */
function tellOfStray(inspecting: Inspecting, { cells, place }: Sheet, filled: readonly string[]): void {
  for (const reference of filled.filter((one) => rowOf(one) > HEADER_ROW)) {
    const cell = cells.get(reference);
    const letter = reference.replace(/\d+$/u, '');
    if (cell === undefined) continue;
    const value = shortened(cell.value, SHOWN);
    if (letter !== 'A' && HEADER[letter] === undefined)
      tell(
        inspecting,
        inspectCodes.cell,
        place(reference),
        `Unexpected "${value}" in ${reference}, expected nothing in a column that Kahoot has not`,
      );
    if (/\uFFFD|[ÂÃ][\u0080-\u00BF]|â€/u.test(cell.value))
      tell(
        inspecting,
        readCodes.encoding,
        place(reference),
        `Unexpected "${value}" in ${reference}, expected words that were saved as UTF-8`,
      );
    const lost = lostIn(letter, cell);
    if (lost !== undefined)
      tell(
        inspecting,
        readCodes.spreadsheetValue,
        place(reference),
        `Unexpected ${lost} in ${reference} (${value}), expected a text`,
      );
  }
}

const LOST: Readonly<Record<string, string>> = {
  n: 'number, which may have been a day or have had a zero in front,',
  b: 'true or false',
  f: 'formula',
  e: 'error',
};

function lostIn(letter: string, { type }: Cell): string | undefined {
  return WORDS.includes(letter) || type === 'f' || type === 'e' ? LOST[type] : undefined;
}

/** One question with the same answers in two rows. */
function tellOfCopies(inspecting: Inspecting, { cells, place }: Sheet, rows: readonly number[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const text = WORDS.map((letter) => cells.get(`${letter}${String(row)}`)?.value ?? '').join('\n');
    const first = seen.get(text);
    if (first === undefined) seen.set(text, row);
    else
      tell(
        inspecting,
        inspectCodes.cell,
        place(`B${String(row)}`),
        `Unexpected question in B${String(row)} that stands in B${String(first)} already, expected each once`,
      );
  }
}
