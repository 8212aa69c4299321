import { nearestWord } from '#lib/base/did-you-mean.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';
import { findSign, type Stretch } from './escapes.ts';

const FORMATS: readonly string[] = ['html', 'moodle', 'plain', 'markdown'];

/** A mark that is not one: where it stands, and what was meant. */
interface Misspelt {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/**
 * Whether a question begins with a mark that is misspelt and would be taken for its words: `$CATEGRY:`, `[htm]`, a title with
 * one colon, a comment with one slash. Diagnostics: `exchange/gift-syntax`.
 */
export function isMisspelt(reading: Reading, { text, from }: Stretch): boolean {
  const misspelt = command(text) ?? format(text) ?? colons(text);
  if (misspelt === undefined) return false;
  const { at, found, expected } = misspelt;
  const place = reading.place(from + at, from + at + found.length);
  fault(reading, readCodes.giftSyntax, place, `Unexpected "${found}", expected ${expected}`);
  return true;
}

function command(text: string): Misspelt | undefined {
  const [found] = /^\$[A-Z]{3,20}(?=[ :])/iu.exec(text) ?? [];
  return found !== undefined && nearestWord(found.toUpperCase(), ['$CATEGORY']) !== undefined
    ? { at: 0, found, expected: '"$CATEGORY:" and an empty line behind the category' }
    : undefined;
}

function format(text: string): Misspelt | undefined {
  const start = titleEnd(text);
  const match = /^\s*\[(?<name>[a-z]{3,9})\]/iu.exec(text.slice(start));
  const name = match?.groups?.['name']?.toLowerCase();
  if (match === null || name === undefined || FORMATS.includes(name)) return undefined;
  const near = nearestWord(name, FORMATS);
  const [found] = match;
  const blank = found.length - found.trimStart().length;
  return near === undefined
    ? undefined
    : { at: start + blank, found: found.trimStart(), expected: `"[${near}]"` };
}

/** A title without its end is told of elsewhere. */
function colons(text: string): Misspelt | undefined {
  const start = titleEnd(text);
  if (text.startsWith('::') && start < '::::'.length) return undefined;
  const open = findSign(text, '{', start);
  const at = findSign(text.slice(0, open === -1 ? undefined : open), '::', start);
  if (at === -1) return undefined;
  return {
    at,
    found: '::',
    expected: '"::" in front of the title and behind it, or "\\:\\:" for the signs themselves',
  };
}

/** Where the words behind a title begin; 0 where there is none. */
function titleEnd(text: string): number {
  return text.startsWith('::') ? findSign(text, '::', 2) + '::'.length : 0;
}
