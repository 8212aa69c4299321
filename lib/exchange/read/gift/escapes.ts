import { readCodes } from '../codes.ts';
import { oneLine, plainHtml, plainLines, plainMarkdown, type PlainText } from '../plain-text.ts';
import { fault, type Reading } from '../read-bank.ts';
import { tellFormula } from '../take-item.ts';

/** A stretch of a GIFT file: its text and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
}

/** The part of a stretch between two offsets of its text, without white space around it. */
export function part({ text, from }: Stretch, start: number, end = text.length): Stretch {
  const piece = text.slice(start, end);
  const blank = piece.length - piece.trimStart().length;
  return { text: piece.trim(), from: from + start + blank };
}

/** Where a sign stands that no backslash takes the meaning of, from an offset on; -1 when it does not. */
export function findSign(text: string, sign: string, start = 0): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

const ESCAPED = new Set(['~', '=', '#', '{', '}', ':', '\\']);
const FORMAT = /^\[(?<format>html|moodle|plain|markdown)\]/iu;
const MARKED = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/iu;

/** The words of a stretch, its format and escapes taken off. Diagnostics: `exchange/gift-escape`, `exchange/lost`. */
export function wordsOf(reading: Reading, stretch: Stretch): string {
  const format = FORMAT.exec(stretch.text);
  const name = format?.groups?.['format']?.toLowerCase() ?? 'moodle';
  const body = format === null ? stretch : part(stretch, format[0].length);
  const text = unescaped(reading, body);
  const { text: words, lost } = wordsIn(text, name);
  const place = reading.place(stretch.from, stretch.from + stretch.text.length);
  for (const what of lost)
    fault(reading, readCodes.lost, place, `Unexpected ${what}, expected words: it was left out`);
  tellFormula(reading, words, place);
  return words;
}

/** The words of a text in one of the formats of GIFT; one without a format is HTML where it has its marks. */
function wordsIn(text: string, format: string): PlainText {
  if (format === 'html') return plainHtml(text);
  if (format === 'markdown') return plainMarkdown(text);
  return format === 'moodle' && MARKED.test(text)
    ? plainHtml(text.replace(/\n[^\S\n]*\n/gu, '<p>'))
    : { text: plainLines(text), lost: [] };
}

/** The same on one line. */
export function lineOf(reading: Reading, stretch: Stretch): string {
  return oneLine(wordsOf(reading, stretch));
}

/** The same of a text that has no format: no mark of it is one. */
export function plainLineOf(reading: Reading, stretch: Stretch): string {
  return oneLine(unescaped(reading, stretch));
}

function unescaped(reading: Reading, { text, from }: Stretch): string {
  const signs: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const next = text[at + 1];
    if (text[at] !== '\\') signs.push(text[at] ?? '');
    else if (next === 'n') {
      signs.push('\n');
      at += 1;
    } else if (next !== undefined && ESCAPED.has(next)) {
      signs.push(next);
      at += 1;
    } else {
      signs.push('\\');
      // A whole sign: half of one would be no text.
      const [behind = ''] = text.slice(at + 1, at + 3);
      const place = reading.place(from + at, from + at + 1 + behind.length);
      const message = `Unexpected escape "\\${behind}", expected one of \\~ \\= \\# \\{ \\} \\: \\\\ \\n`;
      fault(reading, readCodes.giftEscape, place, message);
    }
  }
  return signs.join('');
}
