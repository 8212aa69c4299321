import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from './codes.ts';
import { fault, type Reading } from './read-bank.ts';

/** So many places are told of: the file is broken as a whole. */
const LISTED = 5;

/**
 * What a text holds that was written in one encoding and read in another: the sign for bytes that are no UTF-8, the zero bytes
 * of UTF-16, and UTF-8 that was taken for Windows-1252 or Latin-1 and saved again ("Âµ" for "µ", "â‰¥" for "≥"). Letters that
 * people write side by side are none of them: behind Â and Ã no quotation mark and no blank is looked for, and a dash only
 * where no word ends in Ã.
 */
const BROKEN =
  /\uFFFD+|\u0000|[ÂÃ][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF‰€]|(?<!\p{L})Ã—|[ÎÏ][\u0080-\u009F\u00B1-\u00BA\u00BC-\u00BF€ƒ†‡ˆ‰]|[â\u00EF][\u0080-\u009F€‚„†ˆ‰»][\u0080-\u009F\u00A1-\u00BF\u2013-\u203A€‚ƒ„…†‡ˆ‰Šš‹ŒœŽžŸ˜™]/gu;

/** Windows-1252 as browsers and editors read it: what each byte becomes. Source: WHATWG Encoding, windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);

/** How zip archives begin, which workbooks of Excel are, and how older workbooks do when they are read as UTF-8. */
const BINARY = /^(?:PK\u0003\u0004|\uFFFD\uFFFD\u0011\u0871)/u;

/** Whether a file is a workbook or another archive under the name of a text. Diagnostics: `exchange/encoding`. */
export function isWorkbook(text: string, reading: Reading): boolean {
  if (!BINARY.test(text)) return false;
  const message =
    'Unexpected workbook of Excel, or another archive, under the name of a text file, expected a text file: nothing of it was read';
  const help =
    'Open the workbook, and save it as "CSV UTF-8"; of another archive, take out the file that is in it.';
  fault(reading, readCodes.encoding, reading.place(0, 1), message, { help });
  return true;
}

/**
 * Whether a text was broken by a wrong encoding. A unit may be what broke ("5 µg", "5 g"), so nothing of such a file is read.
 * Diagnostics: `exchange/encoding`, at most 5 of them.
 */
export function isBrokenByEncoding(text: string, reading: Reading): boolean {
  let count = 0;
  for (const { 0: broken, index } of text.matchAll(BROKEN)) {
    const expected = expectedFor(broken);
    if (expected === undefined) continue;
    const place = reading.place(index, index + broken.length);
    fault(reading, readCodes.encoding, place, `Unexpected ${expected}: nothing of the file was read`);
    count += 1;
    if (count >= LISTED) break;
  }
  return count > 0;
}

/** What was found and what was meant; undefined where the letters are no UTF-8 that was read wrongly. */
function expectedFor(broken: string): string | undefined {
  if (broken.startsWith('\uFFFD')) return 'bytes that are not UTF-8, expected a file that is saved as UTF-8';
  if (broken === '\u0000')
    return 'character U+0000, which files in UTF-16 have between letters, expected a file that is saved as UTF-8';
  const bytes = Array.from(broken, (sign) => BYTES.get(sign) ?? sign.codePointAt(0) ?? 0);
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return `"${shortened(broken, 10)}", which is UTF-8 that was read as another encoding, expected "${meant}"`;
  } catch {
    return undefined;
  }
}
