import { strFromU8, strToU8 } from 'fflate';
import type { Break } from './break.ts';
import { PACKED } from './packed.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Files for Kahoot as tools and people leave them. */
export const KAHOOT_BREAKS: readonly Break[] = [
  ...PACKED,
  ['texts in their cells', 'none', ({ files }) => files((all) => inlined(all))],
  [
    'a sheet with a prefix',
    'none',
    ({ part }) => part(SHEET, /<(\/?)(worksheet|sheetData|row|c|v)\b/gu, '<$1x:$2'),
  ],
  [
    'an address from the root',
    'none',
    ({ part }) => part('xl/_rels/workbook.xml.rels', 'Target="worksheets', 'Target="/xl/worksheets'),
  ],
  [
    'rich text',
    'none',
    ({ part }) =>
      part('xl/sharedStrings.xml', '<t>Body height</t>', '<r><t>Body </t></r><r><t>height</t></r>'),
  ],
  [
    'every answer right',
    'cell',
    ({ part }) => part('xl/sharedStrings.xml', /<si><t>1<\/t><\/si>/u, '<si><t>1,2,3</t></si>'),
  ],
  [
    'a number as the key',
    'none',
    ({ part }) => part(SHEET, /<c r="H9"[^>]*>.*?<\/c>/u, '<c r="H9"><v>1</v></c>'),
  ],
  [
    'numbers as answers',
    'spreadsheet-value',
    ({ part }) => part(SHEET, /<c r="C9"[^>]*>.*?<\/c>/u, '<c r="C9"><v>42</v></c>'),
  ],
  [
    'a header in another language',
    'cell',
    ({ part }) => part('xl/sharedStrings.xml', /<t[^>]*>Question[^<]*</u, '<t>Frage<'),
  ],
  ['a macro', 'none', ({ files }) => files((all) => ({ ...all, 'docProps/core.xml': strToU8('<a/>') }))],
  [
    'a row of blanks',
    'cell',
    ({ part }) =>
      part(
        SHEET,
        '</sheetData>',
        '<row r="60"><c r="B60" t="inlineStr"><is><t>a</t></is></c></row></sheetData>',
      ),
  ],
  ['a key in a row without a question', 'cell', ({ part }) => part(SHEET, /<c r="B9"[^>]*>.*?<\/c>/u, '')],
  [
    'a document type',
    'unsafe-xml',
    ({ part }) => part(SHEET, /<worksheet/u, '<!DOCTYPE worksheet><worksheet'),
  ],
];

/** A spreadsheet with each text in its cell, as some programs write it. */
function inlined(
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array | undefined>> {
  const texts = Array.from(
    strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gu),
    ([, text]) => text ?? '',
  );
  const sheet = strFromU8(files[SHEET] ?? new Uint8Array()).replace(
    /<c r="(\w+)"([^>]*) t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu,
    (_, reference: string, before: string, after: string, at: string) =>
      `<c r="${reference}"${before}${after} t="inlineStr"><is>${texts[Number(at)] ?? ''}</is></c>`,
  );
  return { ...files, 'xl/sharedStrings.xml': undefined, [SHEET]: strToU8(sheet) };
}
