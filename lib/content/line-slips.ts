import type { Stretch } from './markdown-slips.ts';

/** A mark at the start of lines that Markdown did not take for one, and what was hardly written instead of it. */
interface Mark {
  readonly mark: string;
  readonly expected: string;
  /** True where readers miss no more than the line breaks. */
  readonly isReadable?: true;
}

/** With the line that has it first, as offsets in the paragraph. */
export type LineSlip = Mark & Stretch;

interface Slip extends Mark {
  readonly pattern: RegExp;
  /** How many lines of a paragraph have to have it. */
  readonly least: number;
}

const LIST = 'a hyphen and a blank, `- `, before each entry of a list';
const SLIPS: readonly Slip[] = [
  // Of lists that were copied from a word processor: the letter and the private sign are its round and square dots.
  { pattern: /^[•●▪◦‣∙][ \t\u00A0]/u, least: 1, mark: '•', expected: LIST },
  { pattern: /^[·\uF0A7\uF0B7][ \t\u00A0]/u, least: 1, mark: '·', expected: LIST },
  { pattern: /^o(?:\t|[ \u00A0]{2,})/u, least: 1, mark: 'o', expected: LIST },
  { pattern: /^[–—][ \t\u00A0]/u, least: 2, mark: '–', expected: LIST },
  { pattern: /^-\p{L}/u, least: 2, mark: '-', expected: LIST },
  {
    pattern: /^\d{1,2}[.)]\p{L}/u,
    least: 2,
    mark: '1.',
    expected: 'a blank behind the number and the full stop of each entry of a list',
  },
  {
    pattern: /^[a-h]\)[ \t\u00A0]/u,
    least: 2,
    isReadable: true,
    mark: 'a)',
    expected: 'a list with `1. ` or `- ` before each entry',
  },
  { pattern: /^#{7,}/u, least: 1, mark: '#######', expected: 'a heading of level 2 to 6' },
];
const TABLE: Mark = {
  mark: '|',
  expected: 'a line `| --- | --- |` below the first row of a table, and no empty line between its rows',
};
const TABS: Mark = {
  mark: 'tab',
  expected: 'a table with a `|` around each cell and a line `| --- | --- |` below its first row',
};
/** A mark that Markdown takes for one wherever it may: below words it stood four blanks or more further right than they do. */
const PUSHED = /^(?<mark>[-*]|1[.)]|#{2,6})[ \t]+\S/u;
/** An entry right behind its mark: a line of a sentence begins so with a hyphen at most. */
const GLUED_ENTRY = /^-(?:\*\*)?\p{Lu}/u;
const GLUED_HEADING = /^#{2,6}[^\s#\d]/u;
const CELLS = /^[^\t]+\t[^\t]/u;

/** A line of a paragraph without the blanks around it, and where that stands. */
interface Line extends Stretch {
  readonly text: string;
}

/**
 * What the lines of a paragraph were meant for: the entries of a list, the rows of a table, a heading.
 *
 * @param written the paragraph as its author wrote it
 */
export function lineSlip(written: string): LineSlip | undefined {
  const lines = linesOf(written);
  const [first] = lines;
  if (first === undefined) return undefined;
  const isRow = lines.length > 1 ? /^\|.*\|$/u : /^\|[^|]+\|.*\|$/u;
  if (lines.every(({ text }) => isRow.test(text))) return at(TABLE, first);
  for (const slip of SLIPS) {
    const [found, ...more] = lines.filter(({ text }) => slip.pattern.test(text));
    if (found !== undefined && more.length + 1 >= slip.least) return at(slip, found);
  }
  if (lines.length > 1 && lines.every(({ text }) => CELLS.test(text))) return at(TABS, first);
  return /^#{1,6}[^\s#\d]/u.test(first.text) ? at(HEADING, first) : lostMark(lines);
}

const HEADING: Mark = { mark: '#', expected: 'a blank behind the number signs of a heading' };

/** A line below the first one that was meant for an entry of a list or for a heading. */
function lostMark([first, ...later]: readonly Line[]): LineSlip | undefined {
  if (first !== undefined && /^-\*\*\p{L}/u.test(first.text)) return at({ mark: '-', expected: LIST }, first);
  for (const line of later) {
    if (GLUED_HEADING.test(line.text)) return at(HEADING, line);
    if (GLUED_ENTRY.test(line.text)) return at({ mark: '-', expected: LIST }, line);
    const mark = PUSHED.exec(line.text)?.groups?.['mark'];
    if (mark === undefined) continue;
    const what = mark.startsWith('#') ? 'a heading' : 'a list';
    return at(
      { mark, expected: `${what} that begins at most three blanks further right than the words above it` },
      line,
    );
  }
  return undefined;
}

function at({ mark, expected, isReadable }: Mark, { from, to }: Stretch): LineSlip {
  return { mark, expected, from, to, ...(isReadable === undefined ? {} : { isReadable }) };
}

function linesOf(written: string): readonly Line[] {
  return [...written.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => {
    const text = line.trim();
    const from = index + line.length - line.trimStart().length;
    return { text, from, to: from + text.length };
  });
}
