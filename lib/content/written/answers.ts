import { writtenCodes } from '../codes/written-codes.ts';
import { LIMITS } from '../limits.ts';
import { readOptions } from './options.ts';
import { plainWords } from './plain-words.ts';
import { placeOf, refuse, type Block, type Section } from './section.ts';
import type { WrittenAnswers, WrittenRow, WrittenText } from './written-item.ts';

type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;
type Row = Table['children'][number];

const NONE: WrittenAnswers = { options: [], rows: [], steps: [] };
/** What is asked about, and its answer. */
const COLUMNS = 2;

/** Whether a block is what an item is answered by. */
export function isAnswers(block: Block): block is List | Table {
  return block.type === 'list' || block.type === 'table';
}

/** Reads it. Diagnostics: `content/item-options`, `content/too-many-items`, `content/stray-block`. */
export function readAnswers(section: Section, block: List | Table): WrittenAnswers {
  if (block.type === 'table') return { ...NONE, rows: readRows(section, block) };
  const isSteps =
    block.ordered === true && block.children.every(({ checked }) => typeof checked !== 'boolean');
  return isSteps
    ? { ...NONE, steps: readSteps(section, block) }
    : { ...NONE, options: readOptions(section, block) };
}

/** The rows below the first, which only names the columns. */
function readRows(section: Section, table: Table): readonly WrittenRow[] {
  const [, ...rows] = table.children;
  if (isTooLong(section, table, rows.length)) return [];
  return rows.flatMap((row) => readRow(section, row) ?? []);
}

function readRow(section: Section, row: Row): WrittenRow | undefined {
  const [text = '', answer = ''] = row.children.map((cell) => plainWords(section, cell.children));
  if (row.children.length === COLUMNS && answer !== '') return { text, answer, place: placeOf(section, row) };
  const found = answer === '' ? 'row without an answer' : `row of ${String(row.children.length)} cells`;
  const message = `Unexpected ${found}, expected what is asked about and its answer: \`| … | … |\``;
  refuse(section, row, writtenCodes.itemOptions, message);
  return undefined;
}

function readSteps(section: Section, list: List): readonly WrittenText[] {
  if (isTooLong(section, list, list.children.length)) return [];
  return list.children.flatMap((item) => {
    const [first, ...others] = item.children;
    const words = first?.type === 'paragraph' ? plainWords(section, first.children) : '';
    if (words !== '' && others.length === 0) return [{ text: words, place: placeOf(section, item) }];
    const message = 'Unexpected step, expected plain words on one line and nothing below them';
    refuse(section, item, writtenCodes.itemOptions, message);
    return [];
  });
}

function isTooLong(section: Section, block: List | Table, count: number): boolean {
  if (count <= LIMITS.writtenOptions) return false;
  const message = `Unexpected ${String(count)} answers, expected at most ${String(LIMITS.writtenOptions)}`;
  refuse(section, block, writtenCodes.tooManyItems, message);
  return true;
}
