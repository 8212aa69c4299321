import { readCodes } from './codes.ts';
import { fault, type Reading } from './read-bank.ts';

/** A format that is read, as it is named on the command line. */
type FormatName = 'gift' | 'moodle-xml' | 'csv';

const TITLES: Readonly<Record<FormatName, string>> = {
  gift: 'GIFT',
  'moodle-xml': 'Moodle XML',
  csv: 'a table in CSV',
};

/** How a file shows what it is: its first signs; of Aiken, a line that no other format has. */
const XML = /^\s*<(?:\?xml|!doctype|quiz|questestinterop)\b/iu;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/iu;
const AIKEN = /^ANSWER: ?[A-Z][ \t]*\r?$/mu;
const GIFT = /^\s*(?:::[^\n:]{1,200}::|\$CATEGORY:|\/\/ question: \d)/u;
/** A first line that may name a question, two options and a key. */
const NAMING = /^(?:[^\n,;\t]*[,;\t]){3}/u;

const AS_MOODLE_SAVES =
  'In Moodle, choose "GIFT format" or "Moodle XML format" when you export the question bank.';

/** A bank is saved from a page that asks whoever is no longer logged in to do so: then that page is what is saved. */
const NOT_THE_PAGE = `What was saved is a page of a web site, perhaps the one to log in at. Log in, and export the bank again. ${AS_MOODLE_SAVES}`;

function pageInstead(text: string): readonly [what: string, help: string] | undefined {
  return HTML.test(text) ? ['web page (HTML)', NOT_THE_PAGE] : undefined;
}

/** What a file is that was said to be of a format; undefined where it may be of that. */
function otherThan(format: FormatName, text: string): readonly [what: string, help: string] | undefined {
  if (format === 'moodle-xml')
    return text.trimStart().startsWith('<')
      ? undefined
      : ['text that is no XML', `Import GIFT with "gift" and a table with "csv". ${AS_MOODLE_SAVES}`];
  if (XML.test(text))
    return [
      'XML',
      `Import what Moodle saved as XML with "moodle-xml". Of another system, import the file into Moodle first. ${AS_MOODLE_SAVES}`,
    ];
  if (format === 'csv' && NAMING.test(text)) return undefined;
  if (AIKEN.test(text) && !text.includes('{'))
    return ['bank in Aiken format', `Import it into Moodle, and export it again. ${AS_MOODLE_SAVES}`];
  return format === 'csv' && GIFT.test(text) ? ['bank in GIFT', 'Import it with "gift".'] : undefined;
}

/**
 * Whether a file is of another format than was said, which is told of once, and not as a fault of each of its lines.
 * Diagnostics: `exchange/no-questions`.
 */
export function isOfOtherFormat(format: FormatName, text: string, reading: Reading): boolean {
  const [what, help] = text.trim() === '' ? [] : (pageInstead(text) ?? otherThan(format, text) ?? []);
  if (what === undefined || help === undefined) return false;
  const message = `Unexpected ${what}, expected ${TITLES[format]}: nothing of the file was read`;
  fault(reading, readCodes.noQuestions, reading.place(0, 1), message, { help });
  return true;
}
