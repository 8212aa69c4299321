import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { isSameList } from '#lib/base/same-list.ts';
import type { LessonSentence, ParsedLesson } from '#lib/content/model.ts';
import type { FactInLesson } from './check-references.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { areComparable } from './evidence-says/comparable.ts';
import { conceptsOfKind, stemsIn } from './evidence-says/names-in-text.ts';
import { amountsSaid, type SaidAmount } from './evidence-says/said-amounts.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { statedAmounts } from './stated-amounts.ts';
import { tableCodes } from './table-codes.ts';

/** The cells of one line of a table. */
type Row = readonly LessonSentence[];

/**
 * `knowledge/table-differs`: a row of a table that begins with the name of a fact's subject has another amount than the fact, or the name of
 * another answer that is wrong there, in a column that is called by words of its relation. One of the two was mistyped. Where several facts may
 * be meant, nothing is told.
 */
export function checkTables(
  { sentences }: ParsedLesson,
  facts: readonly FactInLesson[],
  vocabulary: Pick<Vocabulary, 'concepts' | 'relations'>,
): Diagnostic[] {
  const told = facts.filter(({ entry }) => entry.kind === 'quantity' || isPlain(entry));
  if (told.length === 0) return [];
  return tablesIn(sentences).flatMap(([head = [], ...rows]) =>
    rows.flatMap((row) => toldOfRow(row, head, told, vocabulary)),
  );
}

function toldOfRow(
  row: Row,
  head: Row,
  facts: readonly FactInLesson[],
  vocabulary: Pick<Vocabulary, 'concepts' | 'relations'>,
): readonly Diagnostic[] {
  const [first, ...cells] = row;
  // Empty cells are no sentences: in a row with one, nobody knows which is which.
  if (first === undefined || row.length !== head.length) return [];
  const called = [first.text, underHead(head[0]?.text ?? '', first.text)];
  return cells.flatMap((cell, at) => {
    const column = head[at + 1];
    return column === undefined ? [] : toldOf({ first, called, head: column.text, cell }, facts, vocabulary);
  });
}

/** A cell, the words over its column, and what its row may be called by. */
interface CellOfRow {
  readonly first: LessonSentence;
  readonly called: readonly string[];
  readonly head: string;
  readonly cell: LessonSentence;
}

/** What a row is called with the words over its first column: "9 to 11" below "Rate (breaths a minute)" is "Rate 9 to 11 breaths a minute". */
function underHead(head: string, first: string): string {
  const [, name = '', unit = ''] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/u.exec(head) ?? [];
  return `${name} ${first} ${unit}`.trim();
}

function toldOf(
  { first, called, head, cell }: CellOfRow,
  facts: readonly FactInLesson[],
  vocabulary: Pick<Vocabulary, 'concepts' | 'relations'>,
): readonly Diagnostic[] {
  // A bare number is an amount in what the column is called by: "2" below "Points".
  const said = onlyAmount(cell.text) ?? onlyAmount(`${cell.text} ${head.toLowerCase()}`);
  const [fact, ...others] = facts.filter(
    (one) =>
      (one.entry.kind === 'quantity') === (said !== undefined) && isMeant(one, called, head, vocabulary),
  );
  if (fact === undefined || others.length > 0) return [];
  const own = said === undefined ? otherAnswer(fact, cell.text, vocabulary) : otherAmount(fact, said);
  if (own === undefined) return [];
  const message = `Unexpected "${cell.text}" in the row "${first.text}" of a table, expected "${own}" as the fact "${fact.entry.id}" states`;
  return [diagnose(tableCodes.tableDiffers, cell.place, message)];
}

/** The amount of a fact, where a cell has another one. */
function otherAmount(fact: FactInLesson, said: SaidAmount): string | undefined {
  const own = amountOf(fact);
  return own === undefined || mayBeSame(own, said) ? undefined : own.words;
}

/** A relation that holds. */
function isPlain(entry: FactEntry): entry is Extract<FactEntry, { kind: 'relation' }> {
  return entry.kind === 'relation' && !entry.not;
}

/** The answer of a fact, where a cell is the name of another of its kind that is certainly wrong: the subject has one answer, or the fact says so. */
function otherAnswer(
  { entry }: FactInLesson,
  cell: string,
  { concepts, relations }: Pick<Vocabulary, 'concepts' | 'relations'>,
): string | undefined {
  if (!isPlain(entry)) return undefined;
  const own = concepts.get(entry.object);
  const relation = relations.get(entry.relation);
  const said = stemsIn(cell);
  const isCell = (name: string): boolean => isSameList(said, stemsIn(name));
  if (own === undefined || relation === undefined || own.names.some(isCell)) return undefined;
  const wrong = relation.functional ? conceptsOfKind(own.kind, concepts) : Object.keys(entry.false);
  const isSaid = wrong.some(
    (id) => !areComparable(id, own.id, concepts) && concepts.get(id)?.names.some(isCell) === true,
  );
  return isSaid ? own.label : undefined;
}

/** The one amount that a fact gives. */
function amountOf({ read }: FactInLesson): SaidAmount | undefined {
  const [amount, ...ends] = statedAmounts(read.amounts);
  return amount === undefined || ends.length > 0 ? undefined : onlyAmount(amount.words);
}

/** Of another measure, nothing is said. */
function mayBeSame(own: SaidAmount, said: SaidAmount): boolean {
  return own.unit?.dimension !== said.unit?.dimension || isSameList(sizesOf(own), sizesOf(said));
}

/** The amount that a text is, with nothing beside it. */
function onlyAmount(text: string): SaidAmount | undefined {
  const [said, ...more] = amountsSaid(text).amounts;
  return said?.unit !== undefined && more.length === 0 && said.words === text ? said : undefined;
}

/** Whether a row begins with the subject of a fact, and the words over a column are all of its relation. */
function isMeant(
  { entry }: FactInLesson,
  called: readonly string[],
  head: string,
  { concepts, relations }: Pick<Vocabulary, 'concepts' | 'relations'>,
): boolean {
  const wanted = stemsIn(head).filter(({ length }) => length > 2);
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const own = stemsIn(`${statement.replaceAll(/\{[^}]*\}/gu, ' ')} ${label}`);
  if (wanted.length === 0 || !wanted.every((stem) => own.includes(stem))) return false;
  const names = 'subject' in entry ? (concepts.get(entry.subject)?.names ?? []) : [];
  return names.some((name) => called.some((words) => isNamedBy(words, name)));
}

function stemsWithoutOf(text: string): readonly string[] {
  return stemsIn(text).filter((stem) => stem !== 'of');
}

/** "3 to 5 months" names "3 to 5 months of age", and "rate 9 to 11" names "rate of 9 to 11". */
function isNamedBy(words: string, name: string): boolean {
  const [said, own] = [stemsWithoutOf(words), stemsWithoutOf(name)];
  return said.length * 2 > own.length && isSameList(said, own.slice(0, said.length));
}

function sizesOf({ numbers, unit }: SaidAmount): readonly string[] {
  return numbers.map((number) => (Number(number) * Number(unit?.factor ?? 1)).toPrecision(12));
}

/** What stands in one line in pieces that are no sentences are the cells of a row; below the first row of a table is a line of dashes. */
function tablesIn(sentences: readonly LessonSentence[]): readonly (readonly Row[])[] {
  const cells = sentences.filter(({ text }) => !/[.!?:]["”’)]?$/u.test(text));
  if (cells.length < CELLS_MIN) return [];
  const rows = [...Map.groupBy(cells, ({ place }) => place.line)].filter(([, row]) => row.length > 1);
  const tables: { rows: Row[]; last: number }[] = [];
  for (const [line, row] of rows) {
    const table = tables.at(-1);
    const isNext = table !== undefined && line === table.last + (table.rows.length === 1 ? 2 : 1);
    if (isNext) {
      table.rows.push(row);
      table.last = line;
    } else tables.push({ rows: [row], last: line });
  }
  return tables.map((table) => table.rows);
}

/** A head and a row, of two cells each. */
const CELLS_MIN = 4;
