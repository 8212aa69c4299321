import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/kahoot/write.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { faultLines } from './inspected.ts';

/** Spreadsheets for Kahoot that are broken by hand: the checker refuses each, and names the cell. */

const sample = await exchangeSample();
const plain = sample.items.filter(
  ({ kind, leadIn }) => kind === 'single-best-answer' && !leadIn.startsWith('Which? '),
);
const { bytes } = await exportSelection(format, selectionOf(plain), SAMPLE_META);
const file = bytes ?? new Uint8Array();
const sound = unzipSync(file);
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';

/** The file with a part changed. @throws when nothing changes */
function changed(path: string, from: RegExp | string, to: string): Uint8Array {
  const before = strFromU8(sound[path] ?? new Uint8Array());
  const after = before.replace(from, () => to);
  if (after === before) throw new RangeError(`${path} has no ${String(from)}`);
  return zipSync({ ...sound, [path]: strToU8(after) });
}

function without(path: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== path)));
}

/** The file with another cell in the place of one that is there. */
function withCell(reference: string, content: string, type = ''): Uint8Array {
  const cell = new RegExp(`<c r="${reference}"[^>]*>.*?</c>`, 'u');
  return changed(SHEET, cell, content === '' ? '' : `<c r="${reference}"${type}>${content}</c>`);
}

const withText = (reference: string, text: string): Uint8Array =>
  withCell(reference, `<is><t>${text}</t></is>`, ' t="inlineStr"');
const withNumber = (reference: string, value: string): Uint8Array => withCell(reference, `<v>${value}</v>`);

/** What is broken, the place that the checker names, and the broken file. */
const MUTANTS: readonly (readonly [what: string, place: string, mutant: () => Uint8Array])[] = [
  [
    'a file that was cut',
    ':1:1 archive: Unexpected end of the archive',
    () => file.slice(0, file.length / 2),
  ],
  [
    'CSV under the name of Excel',
    ':1:1 csv-column: Unexpected columns without keys',
    () => strToU8('Question,Answer 1,Answer 2\n'),
  ],
  [
    'no workbook',
    ':1:1 package-file: Unexpected package without "xl/workbook.xml"',
    () => without('xl/workbook.xml'),
  ],
  [
    'no sheet',
    ':1:1 package-file: Unexpected package without "xl/worksheets/sheet1.xml"',
    () => without(SHEET),
  ],
  ['no texts', 'xl/worksheets/sheet1.xml:1:606 cell: Unexpected text 0 in the cell B2', () => without(TEXTS)],
  [
    'a text that is not there',
    'xl/worksheets/sheet1.xml:1:1327 cell: Unexpected text 18 in the cell H10',
    () => changed(TEXTS, /<si><t>2<\/t><\/si>/u, ''),
  ],
  [
    'another sheet in front',
    'Notes:8:2 cell: Unexpected "" in B8',
    () => {
      const book = strFromU8(sound['xl/workbook.xml'] ?? new Uint8Array());
      const relations = strFromU8(sound['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
      return zipSync({
        ...sound,
        'xl/workbook.xml': strToU8(
          book.replace('<sheets>', '<sheets><sheet r:id="rId9" sheetId="9" name="Notes"/>'),
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          relations.replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="worksheet" Target="worksheets/notes.xml"/></Relationships>',
          ),
        ),
        'xl/worksheets/notes.xml': strToU8('<worksheet><sheetData/></worksheet>'),
      });
    },
  ],
  [
    'a header without its template',
    'Sheet1:8:2 cell: Unexpected "" in B8',
    () => changed(SHEET, /r="([A-H])8"/gu, 'r="Z8"'),
  ],
  [
    'a row that was put in above the header',
    'Sheet1:8:2 cell: Unexpected "" in B8',
    () => zipSync({ ...sound, [SHEET]: strToU8(partWithRows(1)) }),
  ],
  [
    'a column that was put in',
    'Sheet1:8:2 cell: Unexpected "" in B8',
    () => changed(SHEET, 'r="B8"', 'r="I8"'),
  ],
  [
    'no questions',
    'Sheet1:9:2 no-questions: Unexpected sheet without a question',
    () => changed(SHEET, /<row r="9">.*(?=<\/sheetData>)/u, ''),
  ],
  ['a row without a question', 'Sheet1:9:2 cell: Unexpected empty question in B9', () => withCell('B9', '')],
  [
    'an empty row between two',
    'Sheet1:9:2 cell: Unexpected empty question in B9',
    () => changed(SHEET, /<row r="9">.*?<\/row>/u, '<row r="9"/>'),
  ],
  [
    'a question of 121 characters',
    'Sheet1:9:2 cell: Unexpected question of 121 characters in B9',
    () => withText('B9', 'x'.repeat(121)),
  ],
  [
    'an answer of 76 characters',
    'Sheet1:9:4 cell: Unexpected answer of 76 characters in D9',
    () => withText('D9', 'x'.repeat(76)),
  ],
  ['an only answer', 'Sheet1:9:4 cell: Unexpected empty answer in D9', () => withCell('D9', '')],
  ['a gap between answers', 'Sheet1:10:5 cell: Unexpected empty answer in E10', () => withCell('E10', '')],
  ['an answer of blanks', 'Sheet1:9:3 cell: Unexpected empty answer in C9', () => withText('C9', '   ')],
  [
    'a fifth answer',
    'Sheet1:10:9 cell: Unexpected "Option E" in I10',
    () =>
      changed(
        SHEET,
        '</row></sheetData>',
        '<c r="I10" t="inlineStr"><is><t>Option E</t></is></c></row></sheetData>',
      ),
  ],
  [
    'an answer that stands twice',
    'Sheet1:9:5 same-option: Unexpected second answer "body HEIGHT" in E9',
    () => withText('E9', 'body HEIGHT'),
  ],
  [
    'a range that became a day',
    'Sheet1:9:4 spreadsheet-value: Unexpected number, which may have been a day or have had a zero in front, in D9 (45323)',
    () => withNumber('D9', '45323'),
  ],
  [
    'an answer that lost a zero in front',
    'Sheet1:9:4 spreadsheet-value: Unexpected number, which may have been a day or have had a zero in front, in D9 (5)',
    () => withNumber('D9', '5'),
  ],
  [
    'an answer that became a formula',
    'Sheet1:9:4 spreadsheet-value: Unexpected formula in D9 (2)',
    () => withCell('D9', '<f>1+1</f><v>2</v>'),
  ],
  [
    'an answer that became an error',
    'Sheet1:9:4 spreadsheet-value: Unexpected error in D9 (#NAME?)',
    () => withCell('D9', '<v>#NAME?</v>', ' t="e"'),
  ],
  [
    'an answer that became a truth',
    'Sheet1:9:4 spreadsheet-value: Unexpected true or false in D9 (1)',
    () => withCell('D9', '<v>1</v>', ' t="b"'),
  ],
  [
    'an answer in another encoding',
    'Sheet1:9:4 encoding: Unexpected "5 Âµg" in D9',
    () => withText('D9', '5 Âµg'),
  ],
  [
    'a time that Kahoot has not',
    'Sheet1:9:7 cell: Unexpected "45" seconds in G9',
    () => withNumber('G9', '45'),
  ],
  ['a time in words', 'Sheet1:9:7 cell: Unexpected "60 s" seconds in G9', () => withText('G9', '60 s')],
  ['no time', 'Sheet1:9:7 cell: Unexpected "" seconds in G9', () => withCell('G9', '')],
  ['no right answer', 'Sheet1:9:8 cell: Unexpected "" in H9', () => withCell('H9', '')],
  ['a right answer in letters', 'Sheet1:9:8 cell: Unexpected "A" in H9', () => withText('H9', 'A')],
  [
    'a right answer by its words',
    'Sheet1:9:8 cell: Unexpected "Kidney function" in H9',
    () => withText('H9', 'Kidney function'),
  ],
  ['a right answer that is empty', 'Sheet1:9:8 no-key: Unexpected 4 in H9', () => withText('H9', '4')],
  ['a right answer that there cannot be', 'Sheet1:9:8 cell: Unexpected "5" in H9', () => withText('H9', '5')],
  [
    'right answers that became a decimal',
    'Sheet1:10:8 cell: Unexpected "1.3" in H10',
    () => withNumber('H10', '1.3'),
  ],
  [
    'right answers with a semicolon',
    'Sheet1:10:8 cell: Unexpected "1;3" in H10',
    () => withText('H10', '1;3'),
  ],
  ['a right answer twice', 'Sheet1:10:8 cell: Unexpected "1,1" in H10', () => withText('H10', '1,1')],
  [
    'a question that stands twice',
    'Sheet1:11:2 cell: Unexpected question in B11 that stands in B10 already',
    () => {
      const row = /<row r="10">(?<cells>.*?)<\/row>/u.exec(strFromU8(sound[SHEET] ?? new Uint8Array()));
      const copy = (row?.[0] ?? '').replaceAll(/(r="[A-H]?)10"/gu, '$111"');
      return changed(SHEET, '</sheetData>', `${copy}</sheetData>`);
    },
  ],
];

/** The sheet with every row some places further down. */
function partWithRows(by: number): string {
  return strFromU8(sound[SHEET] ?? new Uint8Array()).replaceAll(
    /r="(?<letter>[A-H]?)(?<row>\d+)"/gu,
    (_, letter: string, row: string) => `r="${letter}${String(Number(row) + by)}"`,
  );
}

describe('the checker of spreadsheets for Kahoot', () => {
  it('finds nothing in sound files, hostile words and all', async () => {
    expect(await faultLines(file)).toEqual([]);
    const all = await exportSelection(format, sample, SAMPLE_META);
    expect(all.report.written.length).toBeGreaterThan(plain.length);
    expect(await faultLines(all.bytes ?? new Uint8Array())).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('refuses %s', async (_, place, mutant) => {
    expect((await faultLines(mutant())).join('\n')).toContain(place);
  });
});
