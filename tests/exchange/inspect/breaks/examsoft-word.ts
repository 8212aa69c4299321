import type { Break } from './break.ts';
import { PACKED } from './packed.ts';

const WORD = 'word/document.xml';

/** Files for ExamSoft as tools and people leave them. */
export const WORD_BREAKS: readonly Break[] = [
  ...PACKED,
  [
    'runs that were parted',
    'none',
    ({ part }) => part(WORD, 'Kidney function</w:t>', 'Kidney </w:t></w:r><w:r><w:t>function</w:t>'),
  ],
  [
    'lists that Word numbers',
    'word-paragraph',
    ({ part }) =>
      part(
        WORD,
        /<w:p>\s*<w:r>\s*<w:t xml:space="preserve">b\) /u,
        '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t xml:space="preserve">',
      ),
  ],
  [
    'a change that nobody accepted',
    'word-paragraph',
    ({ part }) =>
      part(
        WORD,
        'Kidney function</w:t>',
        'Kidney</w:t></w:r><w:ins><w:r><w:t> function</w:t></w:r></w:ins><w:r><w:t></w:t>',
      ),
  ],
  ['a table', 'word-paragraph', ({ part }) => part(WORD, '</w:body>', '<w:tbl/></w:body>')],
  [
    'a picture',
    'word-paragraph',
    ({ part }) => part(WORD, 'Kidney function</w:t>', 'Kidney function</w:t><w:drawing/>'),
  ],
  ['two right answers of one', 'word-paragraph', ({ part }) => part(WORD, '>b) Body', '>*b) Body')],
  [
    'an answer that reads like another',
    'word-paragraph',
    ({ part }) => part(WORD, 'b) Body height', 'b) kidney function'),
  ],
  ['a title twice', 'same-id', ({ part }) => part(WORD, /(Title: )(\S+)([^]*?Title: )\S+/u, '$1$2$3$2')],
  ['numbers that skip one', 'word-paragraph', ({ part }) => part(WORD, ' 2) ', ' 3) ')],
  [
    'a line break in an answer',
    'word-paragraph',
    ({ part }) => part(WORD, '>b) Body height</w:t>', '>b)</w:t><w:br/><w:t>Body height</w:t>'),
  ],
  ['answers with full stops', 'none', ({ part }) => part(WORD, '>b) Body', '>b. Body')],
  ['a step in two places', 'word-paragraph', ({ part }) => part(WORD, /(>b\) [^<]* --- )2</u, '$11<')],
];
