import { strFromU8 } from 'fflate';
import { bom, type Break } from './break.ts';

/** Files for CSV as tools and people leave them. */
export const CSV_BREAKS: readonly Break[] = [
  ['no byte order mark', 'none', ({ text }) => text(/^\uFEFF/u, '')],
  ['line ends of Unix', 'none', ({ text }) => text(/\r\n/gu, '\n')],
  ['UTF-16', 'encoding', ({ bytes }) => Buffer.from(bom(strFromU8(bytes)), 'utf16le')],
  [
    'saved for Windows',
    'encoding',
    ({ bytes }) =>
      Buffer.from(strFromU8(bytes).replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1'),
  ],
  ['a day in the place of a range', 'spreadsheet-value', ({ text }) => text('Body height', '02-Jan')],
  [
    'an id twice',
    'same-id',
    ({ text }) =>
      text(
        /(course\/lesson\/fact\/single-best-answer\/1~eca3120b)([^]*?\n)course[^,]*multiple-response[^,]*/u,
        '$1$2$1',
      ),
  ],
  ['no header', 'not-an-export', ({ text }) => text(/^\uFEFF[^\n]*\n/u, '')],
  ['a column that is gone', 'csv-column', ({ text }) => text(/\bkeys\b/u, 'right')],
  ['a key that is no option', 'bad-value', ({ text }) => text(/(eca3120b,[^]*?,)1(,,)/u, '$19$2')],
  ['an option twice', 'same-option', ({ text }) => text('Eye colour', 'Body height')],
  ['a quotation mark too many', 'csv-syntax', ({ text }) => text('Body height', 'Body "height"')],
];
