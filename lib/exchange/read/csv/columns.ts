import { diagnose } from '#lib/base/code-page.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';
import type { CsvCell } from './table.ts';

/** Column → its index; options and their rationales by number, from 1. */
export interface Columns {
  readonly named: ReadonlyMap<ColumnName, number>;
  readonly options: readonly {
    readonly number: number;
    readonly option: number;
    readonly rationale: number | undefined;
  }[];
  /** Columns of other names, which are kept as notes. */
  readonly others: readonly { readonly name: string; readonly index: number }[];
  /** How many columns the first row has. */
  readonly count: number;
  /** Whether the column of the keys goes by a name of another system, which may hold the words of an option. */
  readonly areKeysOfOthers: boolean;
}

export const COLUMN_NAMES = [
  'id',
  'kind',
  'stem',
  'part',
  'part text',
  'choose',
  'keys',
  'range',
  'rationale',
  'facts',
  'sources',
  'tags',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Other names of columns, as banks have them. */
const ALIASES: Readonly<Record<string, ColumnName>> = {
  question: 'stem',
  'question text': 'stem',
  key: 'keys',
  answer: 'keys',
  answers: 'keys',
  correct: 'keys',
  'correct answer': 'keys',
  'correct answers': 'keys',
  'question type': 'kind',
  'answer explanation': 'rationale',
  feedback: 'rationale',
  explanation: 'rationale',
  fact: 'facts',
  source: 'sources',
  tag: 'tags',
  category: 'tags',
};

/** `option 2`, `Option B`, `choice_2`; a letter alone names an option too. */
const NUMBERED = /^(?<what>option|answer|choice|rationale|feedback)[ _-]*(?<number>\d{1,2}|[a-t])$/u;

/** Reads the first row. Undefined when a column is missing that must be there. Diagnostics: `exchange/csv-column`. */
export function columnsOf(reading: Reading, row: readonly CsvCell[]): Columns | undefined {
  const found = new Map<string, number>();
  const others: { name: string; index: number }[] = [];
  for (const [index, cell] of row.entries()) {
    const slot = slotOf(plainName(cell.text));
    if (slot === undefined || found.has(slot))
      others.push({ name: otherName(reading, cell, slot, index), index });
    else found.set(slot, index);
  }
  const areKeysOfOthers = !/^keys?$/iu.test(row[found.get('keys') ?? -1]?.text.trim() ?? 'keys');
  const named = { named: namedIn(found), options: optionsIn(found) };
  const columns = { ...named, others, count: row.length, areKeysOfOthers };
  return missing(reading, row, columns) ? undefined : columns;
}

/** How a column is called that is kept as a note: one of another name, or the second of a name. */
function otherName(reading: Reading, cell: CsvCell, slot: string | undefined, index: number): string {
  const name = cell.text.trim();
  if (slot === undefined) tellOfNear(reading, cell, name);
  else refuse(reading, cell, `Unexpected second column "${name}", expected each once`);
  return name === '' ? `column ${String(index + 1)}` : name;
}

/** Whether a row names a question, two options and the right answers. */
export function namesColumns(row: readonly CsvCell[]): boolean {
  const slots = new Set(row.map(({ text }) => slotOf(plainName(text))));
  const options = [...slots].filter((slot) => slot?.startsWith('option ') === true);
  return slots.has('stem') && slots.has('keys') && options.length > 1;
}

/** What cards call their two sides. */
const SIDES = new Set(['term', 'definition', 'front', 'back', 'word', 'meaning']);

/** Whether a row has the name of any column. */
export function isNamed(row: readonly CsvCell[]): boolean {
  return row.some(({ text }) => slotOf(plainName(text)) !== undefined || SIDES.has(plainName(text)));
}

/** Without what other systems write behind a name: "Answer 1 - max 75 characters", "Correct answer(s) - choose at least one". */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s+[-–—]\s.*$/u, '')
    .replace(/\(s\)$/u, 's')
    .trim();
}

const REASONS = new Set(['rationale', 'feedback']);

/** What a column is for: one of the names, `option N` or `rationale N`; undefined for another. */
function slotOf(name: string): string | undefined {
  const plain = COLUMN_NAMES.find((known) => known === name) ?? own(ALIASES, name);
  if (plain !== undefined) return plain;
  const { what, number = '' } = NUMBERED.exec(/^[a-h]$/u.test(name) ? `option ${name}` : name)?.groups ?? {};
  if (what === undefined) return undefined;
  return `${REASONS.has(what) ? 'rationale' : 'option'} ${String(optionNumber(number) ?? 0)}`;
}

const NUMBERED_NAMES = ['option', 'answer', 'choice', 'rationale', 'feedback'];

/** A numbered column that is kept as a note, and nearly has the name of one that is read: a warning. */
function tellOfNear(reading: Reading, { from, to }: CsvCell, name: string): void {
  const { word = '', number = '' } =
    /^(?<word>[a-z]{4,12})[ _-]?(?<number>\d{1,2})$/u.exec(name.toLowerCase())?.groups ?? {};
  const near = word === '' ? undefined : nearestWord(word, NUMBERED_NAMES);
  if (near === undefined) return;
  const message = `Unexpected column "${name}", expected "${near} ${number}" if that is meant: it is kept as a note`;
  reading.diagnostics.push({
    ...diagnose(readCodes.csvColumn, reading.place(from, to), message),
    severity: 'warning',
  });
}

function namedIn(found: ReadonlyMap<string, number>): ReadonlyMap<ColumnName, number> {
  return new Map(
    COLUMN_NAMES.flatMap((name) => {
      const index = found.get(name);
      return index === undefined ? [] : [[name, index] as const];
    }),
  );
}

/** By number. */
function optionsIn(found: ReadonlyMap<string, number>): Columns['options'] {
  return [...found]
    .flatMap(([slot, option]) => {
      const number = slot.startsWith('option ') ? Number(slot.slice('option '.length)) : undefined;
      if (number === undefined) return [];
      return [{ number, option, rationale: found.get(`rationale ${String(number)}`) }];
    })
    .sort((a, b) => a.number - b.number);
}

/** The number of an option that is named by its number or its letter; undefined for anything else. */
export function optionNumber(written: string): number | undefined {
  if (/^\d{1,2}$/u.test(written)) return Number(written);
  return /^[a-t]$/iu.test(written) ? written.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
}

function missing(
  reading: Reading,
  row: readonly CsvCell[],
  { named, options, others, count }: Columns,
): boolean {
  const absent = [
    ...(['stem', 'keys'] as const).filter((name) => !named.has(name)),
    ...(options.length < 2 ? ['option 1', 'option 2'] : []),
  ];
  const [first] = row;
  if (absent.length === 0 || first === undefined) return absent.length > 0;
  const place = reading.place(first.from, (row.at(-1) ?? first).to);
  const narrow = NARROW[count];
  if (narrow !== undefined) {
    fault(reading, readCodes.csvColumn, place, narrow.message, { help: narrow.help });
    return true;
  }
  const hints = absent.flatMap(
    (name) =>
      nearestWord(
        name,
        others.map((other) => other.name.toLowerCase()),
      ) ?? [],
  );
  const near = hints.length === 0 ? '' : `; did you mean ${hints.map((hint) => `"${hint}"`).join(', ')}?`;
  const message = `Unexpected columns without ${absent.join(', ')}, expected a first row that names them${near}`;
  fault(reading, readCodes.csvColumn, place, message);
  return true;
}

/** Tables that can hold no question with options, by how many columns they have. */
const NARROW: Readonly<Partial<Record<number, { readonly message: string; readonly help: string }>>> = {
  1: {
    message: 'Unexpected table of one column, expected cells with commas, semicolons or tabs between',
    help: 'Save the table as CSV again with one of these signs between its cells.',
  },
  2: {
    message:
      'Unexpected table of two columns, such as the terms and definitions of cards, expected questions with their options and right answers',
    help: 'Cards have no wrong answers, so there is nothing to choose from. Write what they teach as facts: for a term, `kind: definition`, from which choices and pairs are made. Or add wrong answers, and name the columns in a first row: stem, option 1, option 2, option 3, keys.',
  },
};

function refuse(reading: Reading, { from, to }: CsvCell, message: string): void {
  fault(reading, readCodes.csvColumn, reading.place(from, to), message);
}
