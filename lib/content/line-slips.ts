/** A mark at the start of lines that Markdown did not take for one, and what was hardly written instead of it. */
export interface LineSlip {
  readonly mark: string;
  readonly expected: string;
  /** True where readers miss no more than the line breaks. */
  readonly isReadable?: true;
}

interface Slip extends LineSlip {
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
const CELLS = /^[^\t]+\t[^\t]/u;

/** What the lines of a paragraph were meant for: the entries of a list, the rows of a table, a heading. */
export function lineSlip(lines: readonly string[]): LineSlip | undefined {
  const isRow = lines.length > 1 ? /^\|.*\|$/u : /^\|[^|]+\|.*\|$/u;
  if (lines.every((line) => isRow.test(line)))
    return {
      mark: '|',
      expected: 'a line `| --- | --- |` below the first row of a table, and no empty line between its rows',
    };
  const slip = SLIPS.find(({ pattern, least }) => lines.filter((line) => pattern.test(line)).length >= least);
  if (slip !== undefined || lines.length < 2 || !lines.every((line) => CELLS.test(line))) return slip;
  return {
    mark: 'tab',
    expected: 'a table with a `|` around each cell and a line `| --- | --- |` below its first row',
  };
}
