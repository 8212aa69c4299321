import { brokenLetters } from '#lib/base/broken-encoding.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from './codes.ts';
import { fault, type Reading } from './read-bank.ts';

/** So many places are told of: the file is broken as a whole. */
const LISTED = 5;

/** The sign for bytes that are no UTF-8, and the zero bytes of UTF-16. */
const UNREAD = /\uFFFD+|\u0000/gu;
/** How a text in UTF-16 begins, when it is read as UTF-8: the two bytes of its mark, and a zero byte for each plain letter. */
const UTF_16 = /^(?:\uFFFD\uFFFD)?(?:\u0000[^\u0000]|[^\u0000]\u0000){2}/u;

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
  if (UTF_16.test(text)) {
    const message =
      'Unexpected file in UTF-16 ("Unicode text" in Excel), expected a file that is saved as UTF-8: nothing of the file was read';
    const zero = text.indexOf('\u0000');
    fault(reading, readCodes.encoding, reading.place(zero, zero + 1), message);
    return true;
  }
  const unread = [...text.matchAll(UNREAD)].map(({ 0: signs, index }) => ({
    from: index,
    to: index + signs.length,
    expected: signs.startsWith('\u0000')
      ? 'character U+0000, which files in UTF-16 have between letters, expected a file that is saved as UTF-8'
      : 'bytes that are not UTF-8, expected a file that is saved as UTF-8',
  }));
  const broken = brokenLetters(text).map(({ from, to, written, meant }) => ({
    from,
    to,
    expected: `"${shortened(written, 10)}", which is UTF-8 that was read as another encoding, expected "${meant}"`,
  }));
  const found = [...unread, ...broken].sort((a, b) => a.from - b.from);
  for (const { from, to, expected } of found.slice(0, LISTED))
    fault(
      reading,
      readCodes.encoding,
      reading.place(from, to),
      `Unexpected ${expected}: nothing of the file was read`,
    );
  return found.length > 0;
}
