import { diagnose } from '#lib/base/code-page.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { openBank } from '../open-bank.ts';
import { isOfOtherFormat } from '../other-format.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type BankReader, type ReadComposite, type Reading } from '../read-bank.ts';
import { leaveOut, takeComposite, takeId, takeItem, tellingOf } from '../take-item.ts';
import { isMoved, tellCells } from './cell-faults.ts';
import { columnsOf, isNamed, namesColumns } from './columns.ts';
import { optionsOf, picksOf } from './options.ts';
import { groupsOf, orderedRows, partOf, type RowGroup } from './parts.ts';
import { linesOf, listOf, placeIn, shown, wordsOf, type CsvRow } from './row.ts';
import { tableOf, type CsvCell } from './table.ts';

/** Reads a bank in CSV, one row for each question or part of one: the columns stand in `content/README.md`. */
export const readCsv: BankReader = (path, text) =>
  openBank(path, text, (clean, reading) => {
    if (isOfOtherFormat('csv', clean, reading)) return;
    const table = tableOf(reading, clean);
    const [head, ...rows] = table.slice(headAt(reading, table));
    if (head === undefined) {
      const message = 'Unexpected empty file, expected a first row that names the columns';
      fault(reading, readCodes.csvColumn, reading.place(0, 0), message);
      return;
    }
    const columns = columnsOf(reading, head);
    // Without names of columns the first row is one of what it holds.
    if (columns === undefined) leaveOutAll(reading, isNamed(head) ? rows : [head, ...rows]);
    else {
      const named = rows.map((cells) => ({ cells, columns, place: placeOf(reading, cells) }));
      for (const group of groupsOf(named)) readGroup(reading, group);
    }
  });

/** So many rows may stand before the one that names the columns: the spreadsheet of Kahoot has seven. */
const BEFORE_MAX = 10;

/** Where the row stands that names the columns; what stands before it is told of. Diagnostics: `exchange/csv-column`. */
function headAt(reading: Reading, table: readonly (readonly CsvCell[])[]): number {
  const at = table.slice(0, BEFORE_MAX).findIndex((row) => namesColumns(row));
  const before = table.slice(0, Math.max(at, 0));
  const [first] = before;
  if (first === undefined) return 0;
  const place = reading.place(first[0]?.from ?? 0, before.at(-1)?.at(-1)?.to ?? 0);
  const message = `Unexpected ${String(before.length)} ${before.length === 1 ? 'row' : 'rows'} before the one that names the columns, expected it first: they were left out`;
  reading.diagnostics.push({ ...diagnose(readCodes.csvColumn, place, message), severity: 'warning' });
  return at;
}

function leaveOutAll(reading: Reading, rows: readonly (readonly CsvCell[])[]): void {
  for (const cells of rows) {
    const words = oneLine(cells.map((cell) => cell.text).join(' '));
    leaveOut(reading, 'not readable', { id: '', stem: words, place: placeOf(reading, cells) });
  }
}

/** The kinds of rows that are imported; none is written where the keys say it. */
const KINDS: Readonly<Record<string, 'one' | 'several'>> = {
  'multiple choice': 'one',
  checkbox: 'several',
  'single-best-answer': 'one',
  'multiple-response': 'several',
  'select-n': 'several',
};

function readGroup(reading: Reading, group: RowGroup): void {
  const [row] = group;
  const kind = wordsOf(row, 'kind').toLowerCase();
  const id = wordsOf(row, 'id');
  takeId(reading, id, placeIn(reading, row, 'id'));
  tellingOf(reading, id, () => {
    const isOpen = group.some(({ cells }) => cells.some((cell) => cell.isOpen === true));
    if (isOpen || group.filter((one) => isMoved(reading, one)).length > 0) {
      leaveOut(reading, 'not readable', { id, stem: wordsOf(row, 'stem'), place: row.place });
      return;
    }
    for (const one of group) tellCells(reading, one);
    const isChoice = (kind === '' || Object.hasOwn(KINDS, kind)) && wordsOf(row, 'part') === '';
    if (isChoice) readChoice(reading, row, kind);
    else if (OPEN_KINDS.has(kind)) leaveOutOpen(reading, row, kind);
    else readComposite(reading, group, kind);
  });
}

/** Kinds of other systems that are answered in words of one's own, or in which nothing is right. */
const OPEN_KINDS = new Set(['fill-in-the-blank', 'open-ended', 'poll', 'draw', 'survey', 'word cloud']);

/** Diagnostics: `exchange/unsupported-kind`. */
function leaveOutOpen(reading: Reading, row: CsvRow, kind: string): void {
  const message = `Unexpected question of the kind "${kind}", expected a choice: nobody can prove what is right in it`;
  fault(reading, readCodes.unsupported, placeIn(reading, row, 'kind'), message);
  leaveOut(reading, kind, { id: wordsOf(row, 'id'), stem: wordsOf(row, 'stem'), place: row.place });
}

/** Diagnostics: `exchange/bad-value` for what only other kinds have: most often cells that were moved. */
function readChoice(reading: Reading, row: CsvRow, kind: string): void {
  for (const name of ['part text', 'range'] as const) {
    const words = wordsOf(row, name);
    if (words === '') continue;
    const message = `Unexpected "${shortened(words, 40)}" in "${name}" of a choice, expected an empty cell`;
    fault(reading, readCodes.badValue, placeIn(reading, row, name), message);
  }
  const options = optionsOf(reading, row);
  const picks = picksOf(reading, row, options);
  const keys = options.filter(({ key }) => key).length;
  const takes = own(KINDS, kind) ?? ((picks ?? keys) > 1 ? 'several' : 'one');
  const points = [`kind ${kind}`, ...(picks === undefined ? [] : [`choose ${String(picks)}`])];
  const item = { ...wholeOf(row), name: '', takes, options, points, category: '' };
  takeItem(reading, item, listOf(row, 'keys').length > 0);
}

/** Diagnostics: `exchange/bad-value` for a kind that is misspelt, which hides a question. */
function readComposite(reading: Reading, group: RowGroup, kind: string): void {
  const [row] = group;
  const rows = orderedRows(reading, group);
  const isWhole = Object.hasOwn(KINDS, kind) || wordsOf(row, 'part') !== '';
  const near = isWhole ? undefined : nearestWord(kind, Object.keys(KINDS));
  if (near !== undefined) {
    const message = `Unexpected question of the kind "${kind}", expected ${near}`;
    fault(reading, readCodes.badValue, placeIn(reading, row, 'kind'), message);
  }
  const composite = {
    ...wholeOf(group.find((one) => wordsOf(one, 'stem') !== '') ?? row),
    name: '',
    category: '',
    kind: kind === '' ? 'several parts' : kind,
    points: [`kind ${kind}`],
    parts: rows.map((one) => partOf(reading, one)),
  };
  takeComposite(reading, composite);
}

/** What is said of the whole question. */
function wholeOf(row: CsvRow): Omit<ReadComposite, 'kind' | 'parts' | 'name' | 'category' | 'points'> {
  const sources = wordsOf(row, 'sources');
  return {
    id: wordsOf(row, 'id'),
    stem: linesOf(row, 'stem'),
    feedback: wordsOf(row, 'rationale'),
    tags: listOf(row, 'tags'),
    facts: listOf(row, 'facts'),
    notes: [
      ...(sources === '' ? [] : [`sources: ${sources}`]),
      ...row.columns.others.flatMap(({ name, index }) => {
        const words = oneLine(shown(row.cells[index]?.text));
        return words === '' ? [] : [`${name}: ${words}`];
      }),
    ],
    place: row.place,
  };
}

function placeOf(reading: Reading, cells: readonly CsvCell[]): ReturnType<Reading['place']> {
  return reading.place(cells[0]?.from ?? 0, cells.at(-1)?.to ?? 0);
}
