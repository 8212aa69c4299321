/**
 * What is wrong with a spreadsheet for Kahoot, by the rules that its template states and that programs which write it keep to.
 * Reads the sheet by the references of its cells, as Excel does, and not by their order.
 */
import { unzipSync } from 'fflate';
import { all, within, xmlTree, type XmlTree } from './xml-tree.ts';

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
const ANSWERS = ['C', 'D', 'E', 'F'];
const QUESTION_MAX = 120;
const ANSWER_MAX = 75;
const SECONDS = ['5', '10', '20', '30', '60', '90', '120', '240'];

/** A cell: `n` for numbers, and for days, which are numbers; `s` for text, `f` for formulas, `e` for errors, `b` for booleans. */
interface Cell {
  readonly type: string;
  readonly value: string;
}

/** By its reference: `B9`. */
type Sheet = ReadonlyMap<string, Cell>;

/** Every fault in words, each with the sheet and the cell; none for a sound file. */
export function kahootFaults(bytes: Uint8Array): readonly string[] {
  try {
    const { name, cells } = firstSheet(unzipSync(bytes));
    return sheetFaults(cells).map(([reference, fault]) => `${name}!${reference}: ${fault}`);
  } catch (error) {
    return [`file: ${String(error)}`];
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

function part(files: Files, path: string): XmlTree {
  const file = files[path];
  if (file === undefined) throw new RangeError(`${path} is not in it`);
  return xmlTree(new TextDecoder('utf-8', { fatal: true }).decode(file));
}

/** The sheet that the workbook names first: Kahoot reads no other. */
function firstSheet(files: Files): { readonly name: string; readonly cells: Sheet } {
  const [sheet] = within(part(files, 'xl/workbook.xml'), 'sheet');
  const relations = all(part(files, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const relation = relations.find(({ attributes }) => attributes['Id'] === sheet?.attributes['r:id']);
  if (sheet === undefined || relation === undefined) throw new RangeError('xl/workbook.xml names no sheet');
  const texts = all(part(files, 'xl/sharedStrings.xml'), 'si').map(textOf);
  const cells = within(part(files, `xl/${relation.attributes['Target'] ?? ''}`), 'c');
  return {
    name: sheet.attributes['name'] ?? '',
    cells: new Map(cells.map((cell) => [cell.attributes['r'] ?? '', cellOf(cell, texts)])),
  };
}

function textOf(tree: XmlTree): string {
  return within(tree, 't')
    .map(({ text }) => text)
    .join('');
}

function cellOf(cell: XmlTree, texts: readonly string[]): Cell {
  const type = cell.attributes['t'] ?? 'n';
  const value = all(cell, 'v')[0]?.text ?? '';
  if (all(cell, 'f').length > 0) return { type: 'f', value };
  if (type === 'inlineStr') return { type: 's', value: textOf(cell) };
  if (type !== 's') return { type: type === 'str' ? 's' : type, value };
  const text = texts[Number(value)];
  if (text === undefined) throw new RangeError(`xl/sharedStrings.xml: no text ${value}`);
  return { type, value: text };
}

type Fault = readonly [reference: string, fault: string];

function sheetFaults(cells: Sheet): readonly Fault[] {
  const valueAt = (reference: string): string => cells.get(reference)?.value.trim() ?? '';
  const header = Object.entries(HEADER).flatMap(([letter, words]): Fault[] => {
    const reference = `${letter}${HEADER_ROW}`;
    return valueAt(reference).startsWith(words)
      ? []
      : [[reference, `"${valueAt(reference)}", expected "${words}" in row ${HEADER_ROW}`]];
  });
  if (header.length > 0) return header;
  const filled = [...cells.keys()].filter((reference) => valueAt(reference) !== '');
  const last = Math.max(HEADER_ROW, ...filled.map((reference) => Number(/\d+/u.exec(reference)?.[0])));
  if (last === HEADER_ROW) return [[`B${HEADER_ROW + 1}`, 'no question']];
  const rows = Array.from({ length: last - HEADER_ROW }, (_, index) => HEADER_ROW + 1 + index);
  return [
    ...strayFaults(cells, filled),
    ...rows.flatMap((row) => [
      ...questionFaults(cells, row),
      ...answerFaults(cells, row),
      ...keyFaults(cells, row),
    ]),
    ...sameQuestions(cells, rows),
  ];
}

/** Cells that no column is for, and values that are no text: Excel takes "1-2" for a day and "=" for a formula. */
function strayFaults(cells: Sheet, filled: readonly string[]): readonly Fault[] {
  const below = filled.filter((reference) => Number(/\d+/u.exec(reference)?.[0]) > HEADER_ROW);
  return below.flatMap((reference): Fault[] => {
    const letter = reference.replace(/\d+$/u, '');
    const cell = cells.get(reference);
    const fault = cell === undefined ? undefined : strayFault(letter, cell);
    return fault === undefined ? [] : [[reference, fault]];
  });
}

const LOST: Readonly<Record<string, string>> = {
  n: 'a number, expected a text: a day or a zero in front may be lost',
  b: 'true or false, expected a text',
  f: 'a formula, expected a text',
  e: 'an error, expected a text',
};

function strayFault(letter: string, { type, value }: Cell): string | undefined {
  if (letter !== 'A' && HEADER[letter] === undefined) return `"${value}" in a column that Kahoot has not`;
  if (/\uFFFD|[ÂÃ][\u0080-\u00BF]|â€/u.test(value)) return `"${value}", which was saved in another encoding`;
  const isText = letter === 'B' || ANSWERS.includes(letter);
  const lost = isText || type === 'f' || type === 'e' ? LOST[type] : undefined;
  return lost && `${value}, ${lost}`;
}

function questionFaults(cells: Sheet, row: number): readonly Fault[] {
  const question = cells.get(`B${row}`)?.value ?? '';
  const seconds = cells.get(`G${row}`)?.value ?? '';
  return [
    ...(question.trim() === '' ? [[`B${row}`, 'no question'] as const] : []),
    ...(question.length > QUESTION_MAX
      ? [[`B${row}`, `${question.length} characters, expected at most ${QUESTION_MAX}`] as const]
      : []),
    ...(SECONDS.includes(seconds)
      ? []
      : [[`G${row}`, `"${seconds}" seconds, expected one of ${SECONDS.join(', ')}`] as const]),
  ];
}

function answerFaults(cells: Sheet, row: number): readonly Fault[] {
  const answers = ANSWERS.map((letter) => ({
    at: `${letter}${row}`,
    text: cells.get(`${letter}${row}`)?.value.trim() ?? '',
  }));
  const filled = answers.filter(({ text }) => text !== '');
  const folded = filled.map(({ text }) => text.toLowerCase());
  return [
    ...answers.flatMap(({ at, text }, index): Fault[] => {
      const isMissing = text === '' && (index < 2 || answers.slice(index).some((later) => later.text !== ''));
      if (isMissing) return [[at, 'no answer, expected 2 to 4 without a gap']];
      return text.length > ANSWER_MAX
        ? [[at, `${text.length} characters, expected at most ${ANSWER_MAX}`]]
        : [];
    }),
    ...filled.flatMap(({ at, text }, index): Fault[] =>
      folded.indexOf(text.toLowerCase()) < index ? [[at, `"${text}" a second time`]] : [],
    ),
  ];
}

/** Numbers of answers that there are, each once, with commas between them. */
function keyFaults(cells: Sheet, row: number): readonly Fault[] {
  const at = `H${row}`;
  const written = cells.get(at)?.value.trim() ?? '';
  if (!/^[1-4](?:\s*,\s*[1-4])*$/u.test(written))
    return [[at, `"${written}", expected numbers such as 1 or 1,3`]];
  const keys = written.split(',').map(Number);
  const empty = keys.find((key) => (cells.get(`${ANSWERS[key - 1] ?? ''}${row}`)?.value.trim() ?? '') === '');
  if (empty !== undefined) return [[at, `answer ${empty} is right, and is empty`]];
  return new Set(keys).size < keys.length ? [[at, `"${written}", expected each number once`]] : [];
}

/** One question with the same answers in two rows. */
function sameQuestions(cells: Sheet, rows: readonly number[]): readonly Fault[] {
  const texts = rows.map((row) =>
    ['B', ...ANSWERS].map((letter) => cells.get(`${letter}${row}`)?.value ?? '').join('\n'),
  );
  return rows.flatMap((row, index): Fault[] =>
    texts.indexOf(texts[index] ?? '') < index ? [[`B${row}`, 'a question that stands above already']] : [],
  );
}
