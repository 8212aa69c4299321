import { nearestWord } from '#lib/base/did-you-mean.ts';
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
}

export const COLUMN_NAMES = ['id', 'kind', 'stem', 'keys', 'rationale', 'facts', 'sources', 'tags'] as const;
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
  feedback: 'rationale',
  explanation: 'rationale',
  fact: 'facts',
  source: 'sources',
  tag: 'tags',
  category: 'tags',
};

const NUMBERED = /^(?<what>option|answer|choice|rationale|feedback)[ _-]*(?<number>\d{1,2}|[a-t])$/u;

/** Reads the first row. Undefined when a column is missing that must be there. Diagnostics: `exchange/csv-column`. */
export function columnsOf(reading: Reading, row: readonly CsvCell[]): Columns | undefined {
  const named = new Map<ColumnName, number>();
  const options = new Map<number, number>();
  const rationales = new Map<number, number>();
  const others: { name: string; index: number }[] = [];
  for (const [index, cell] of row.entries()) {
    const name = cell.text.trim().toLowerCase();
    const { what, number } = numberedOf(name);
    const plain =
      COLUMN_NAMES.find((known) => known === name) ??
      (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined);
    const taken =
      what === 'option'
        ? options.has(number)
        : what === 'rationale'
          ? rationales.has(number)
          : plain !== undefined && named.has(plain);
    if (taken) refuse(reading, cell, `Unexpected second column "${cell.text.trim()}", expected each once`);
    else if (what === 'option') options.set(number, index);
    else if (what === 'rationale') rationales.set(number, index);
    else if (plain !== undefined) named.set(plain, index);
    else if (name !== '') others.push({ name: cell.text.trim(), index });
  }
  const columns = {
    named,
    options: [...options]
      .sort(([a], [b]) => a - b)
      .map(([number, option]) => ({ number, option, rationale: rationales.get(number) })),
    others,
  };
  return missing(reading, row, columns) ? undefined : columns;
}

/** `option 2`, `Option B`, `choice_2`; a letter alone names an option too. */
function numberedOf(name: string): {
  readonly what: 'option' | 'rationale' | undefined;
  readonly number: number;
} {
  const { what, number = '' } = NUMBERED.exec(/^[a-h]$/u.test(name) ? `option ${name}` : name)?.groups ?? {};
  if (what === undefined) return { what: undefined, number: 0 };
  return {
    what: what === 'rationale' || what === 'feedback' ? 'rationale' : 'option',
    number: optionNumber(number) ?? 0,
  };
}

/** The number of an option that is named by its number or its letter; undefined for anything else. */
export function optionNumber(written: string): number | undefined {
  if (/^\d{1,2}$/u.test(written)) return Number(written);
  return /^[a-t]$/iu.test(written) ? written.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
}

function missing(reading: Reading, row: readonly CsvCell[], { named, options, others }: Columns): boolean {
  const absent = [
    ...(['stem', 'keys'] as const).filter((name) => !named.has(name)),
    ...(options.length < 2 ? ['option 1', 'option 2'] : []),
  ];
  const [first] = row;
  if (absent.length === 0 || first === undefined) return absent.length > 0;
  const hints = absent.flatMap(
    (name) =>
      nearestWord(
        name,
        others.map((other) => other.name.toLowerCase()),
      ) ?? [],
  );
  const near = hints.length === 0 ? '' : `; did you mean ${hints.map((hint) => `"${hint}"`).join(', ')}?`;
  const last = row.at(-1) ?? first;
  fault(
    reading,
    readCodes.csvColumn,
    reading.place(first.from, last.to),
    `Unexpected columns without ${absent.join(', ')}, expected a first row that names them${near}`,
  );
  return true;
}

function refuse(reading: Reading, { from, to }: CsvCell, message: string): void {
  fault(reading, readCodes.csvColumn, reading.place(from, to), message);
}
