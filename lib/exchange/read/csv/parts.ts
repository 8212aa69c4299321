import { shortened } from '#lib/base/shortened.ts';
import { readNumberRange } from '../../number-range.ts';
import { readCodes } from '../codes.ts';
import { fault, type ReadPart, type Reading } from '../read-bank.ts';
import { optionFaults } from '../take-item.ts';
import { optionsOf, picksOf } from './options.ts';
import { linesOf, listOf, placeIn, wordsOf, type CsvRow } from './row.ts';

/** The rows of one question: one, or one for each of its parts. */
export type RowGroup = readonly [CsvRow, ...CsvRow[]];

/** Rows with a part belong to the question of their id, wherever they stand; every other row is a question. */
export function groupsOf(rows: readonly CsvRow[]): readonly RowGroup[] {
  const groups: [CsvRow, ...CsvRow[]][] = [];
  const byId = new Map<string, [CsvRow, ...CsvRow[]]>();
  for (const row of rows) {
    const id = wordsOf(row, 'part') === '' ? '' : wordsOf(row, 'id');
    const known = id === '' ? undefined : byId.get(id);
    if (known !== undefined) known.push(row);
    else {
      const group: [CsvRow, ...CsvRow[]] = [row];
      groups.push(group);
      if (id !== '') byId.set(id, group);
    }
  }
  return groups;
}

/** A row with the number of its part and how many there are to be. */
interface Numbered {
  readonly row: CsvRow;
  readonly number: number;
  readonly count: number;
}

/**
 * The rows of a question in the order of its parts.
 * Diagnostics: `exchange/bad-value` for a number that is none, stands twice or is missing, and for rows that do not agree.
 */
export function orderedRows(reading: Reading, group: RowGroup): readonly CsvRow[] {
  const [first] = group;
  if (group.length === 1 && wordsOf(first, 'part') === '') return group;
  const numbered = group.flatMap((row) => numberedRow(reading, row) ?? []);
  const byNumber = new Map<number, CsvRow>();
  for (const { row, number } of numbered) {
    if (byNumber.has(number))
      tell(reading, row, `Unexpected second part ${String(number)}, expected each once`);
    else byNumber.set(number, row);
  }
  const count = Math.max(0, ...numbered.map((one) => one.count));
  for (const { row, ...one } of numbered)
    if (one.count !== count)
      tell(
        reading,
        row,
        `Unexpected part of ${String(one.count)}, expected "of ${String(count)}" as in other rows`,
      );
  if (numbered.length === group.length)
    for (let number = 1; number <= count; number += 1)
      if (!byNumber.has(number))
        tell(
          reading,
          first,
          `Unexpected question without part ${String(number)}, expected ${String(count)} rows`,
        );
  tellKinds(reading, group);
  return [...byNumber].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function numberedRow(reading: Reading, row: CsvRow): Numbered | undefined {
  const written = wordsOf(row, 'part');
  const { number, count } = /^(?<number>[1-9]\d?) of (?<count>[1-9]\d?)$/u.exec(written)?.groups ?? {};
  const found = { row, number: Number(number), count: Number(count) };
  if (number !== undefined && found.number <= found.count) return found;
  tell(reading, row, `Unexpected part "${shortened(written, 40)}", expected a number such as "1 of 4"`);
  return undefined;
}

function tell(reading: Reading, row: CsvRow, message: string): void {
  fault(reading, readCodes.badValue, placeIn(reading, row, 'part'), message);
}

/** What is said of the whole question is said once, or alike in every row that says it. */
function tellKinds(reading: Reading, group: RowGroup): void {
  for (const name of ['kind', 'stem'] as const) {
    const [first, ...others] = group.filter((row) => linesOf(row, name) !== '');
    const before = first === undefined ? '' : linesOf(first, name);
    for (const row of others) {
      const said = linesOf(row, name);
      if (said === before) continue;
      const message = `Unexpected ${name} "${shortened(said, 40)}", expected "${shortened(before, 40)}" as in the first row of the question, or nothing`;
      fault(reading, readCodes.badValue, placeIn(reading, row, name), message);
    }
  }
}

/** The part of a row, with all that is wrong with its options. */
export function partOf(reading: Reading, row: CsvRow): ReadPart {
  const options = optionsOf(reading, row);
  const keys = options.filter(({ key }) => key).length;
  const picks = picksOf(reading, row, options) ?? Math.max(1, keys);
  const isTold = wordsOf(row, 'part') !== '' && wordsOf(row, 'part text') === '';
  if (isTold)
    fault(
      reading,
      readCodes.emptyStem,
      row.place,
      'Unexpected part without words, expected some in "part text"',
    );
  const list = { options, takes: picks === 1 ? 'one' : 'several', place: row.place } as const;
  optionFaults(reading, list, listOf(row, 'keys').length > 0);
  return { text: wordsOf(row, 'part text'), picks, options, entry: entryOf(reading, row) };
}

/** Diagnostics: `exchange/bad-value`. */
function entryOf(reading: Reading, row: CsvRow): ReadPart['entry'] {
  const written = wordsOf(row, 'range');
  const entry = written === '' ? undefined : readNumberRange(written);
  if (written !== '' && entry === undefined) {
    const message = `Unexpected range "${shortened(written, 60)}", expected one such as "299.5 to 300.5 mg"`;
    fault(reading, readCodes.badValue, placeIn(reading, row, 'range'), message);
  }
  return entry;
}
