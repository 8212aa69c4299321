import { readCodes } from '../codes.ts';
import { openBank } from '../open-bank.ts';
import { oneLine, plainLines } from '../plain-text.ts';
import { fault, type BankReader, type ReadOption, type Reading } from '../read-bank.ts';
import { leaveOut, takeItem } from '../take-item.ts';
import { columnsOf, optionNumber, type ColumnName, type Columns } from './columns.ts';
import { tableOf, type CsvCell } from './table.ts';

/** Reads a bank in CSV, one question a row: the columns stand in `content/README.md`. */
export const readCsv: BankReader = (path, text) =>
  openBank(path, text, (clean, reading) => {
    const [head, ...rows] = tableOf(reading, clean);
    if (head === undefined) {
      fault(
        reading,
        readCodes.csvColumn,
        reading.place(0, 0),
        'Unexpected empty file, expected a first row that names the columns',
      );
      return;
    }
    const columns = columnsOf(reading, head);
    for (const row of rows) {
      if (columns === undefined)
        leaveOut(
          reading,
          'not readable',
          oneLine(row.map((cell) => cell.text).join(' ')),
          placeOf(reading, row),
        );
      else readRow(reading, row, columns);
    }
  });

/** The kinds of rows that are read as choices; none is written where the keys say it. */
const KINDS: Readonly<Record<string, 'one' | 'several'>> = {
  'single-best-answer': 'one',
  'multiple-response': 'several',
  'select-n': 'several',
};

function readRow(reading: Reading, row: readonly CsvCell[], columns: Columns): void {
  const place = placeOf(reading, row);
  const cellOf = (name: ColumnName): CsvCell | undefined => row[columns.named.get(name) ?? -1];
  const wordsOf = (name: ColumnName): string => oneLine(shown(cellOf(name)?.text));
  const stem = plainLines(shown(cellOf('stem')?.text));
  const kind = wordsOf('kind').toLowerCase();
  if (kind !== '' && !Object.hasOwn(KINDS, kind)) {
    fault(
      reading,
      readCodes.unsupported,
      place,
      `Unexpected question of the kind "${kind}", expected ${Object.keys(KINDS).join(', ')}`,
    );
    leaveOut(reading, kind, stem, place);
    return;
  }
  const keys = keysOf(reading, cellOf('keys'), columns, row);
  const takes = KINDS[kind] ?? (keys.size > 1 ? 'several' : 'one');
  takeItem(reading, {
    id: wordsOf('id'),
    name: '',
    stem,
    takes,
    options: optionsOf(reading, row, columns, keys),
    feedback: wordsOf('rationale'),
    category: '',
    tags: listOf(wordsOf('tags')),
    facts: listOf(wordsOf('facts')),
    notes: [
      ...(wordsOf('sources') === '' ? [] : [`sources: ${wordsOf('sources')}`]),
      ...columns.others.flatMap(({ name, index }) => {
        const words = oneLine(shown(row[index]?.text));
        return words === '' ? [] : [`${name}: ${words}`];
      }),
    ],
    place,
  });
}

/** Options without words are columns that this row does not use, unless they are marked as right. */
function optionsOf(
  reading: Reading,
  row: readonly CsvCell[],
  { options }: Columns,
  keys: ReadonlySet<number>,
): ReadOption[] {
  return options.flatMap(({ number, option, rationale }) => {
    const cell = row[option];
    const text = oneLine(shown(cell?.text));
    if (cell === undefined || (text === '' && !keys.has(number))) return [];
    const feedback = rationale === undefined ? '' : oneLine(shown(row[rationale]?.text));
    return [
      { text, key: keys.has(number), share: undefined, feedback, place: reading.place(cell.from, cell.to) },
    ];
  });
}

/** The numbers of the right answers: numbers or letters. Diagnostics: `exchange/bad-value`. */
function keysOf(
  reading: Reading,
  cell: CsvCell | undefined,
  { options }: Columns,
  row: readonly CsvCell[],
): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const written of (cell?.text ?? '').split(/[\s,;]+/u).filter((piece) => piece !== '')) {
    const number = optionNumber(written);
    const column = options.find((option) => option.number === number);
    if (number !== undefined && column !== undefined && oneLine(row[column.option]?.text ?? '') !== '')
      keys.add(number);
    else if (cell !== undefined) {
      const message = `Unexpected key "${written.slice(0, 40)}", expected the number of an option that has words`;
      fault(reading, readCodes.badValue, reading.place(cell.from, cell.to), message);
    }
  }
  return keys;
}

function listOf(text: string): string[] {
  return text
    .split(/[,;]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
function shown(text = ''): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/u, '');
}

function placeOf(reading: Reading, row: readonly CsvCell[]): ReturnType<Reading['place']> {
  return reading.place(row[0]?.from ?? 0, row.at(-1)?.to ?? 0);
}
