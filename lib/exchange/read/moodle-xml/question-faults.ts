/** What is wrong with a question of Moodle XML before its words are read. */
import { nearestWord } from '#lib/base/did-you-mean.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';
import { childrenOf, type XmlElement } from './tree.ts';

const CHOICE = 'multichoice';
/** Types that Moodle's plugins have and that are near it. */
const NEAR_TYPES: ReadonlySet<string> = new Set(['multichoiceset', 'multichoicegrid']);

/** Where a question begins. */
export function headOf(reading: Reading, { from }: XmlElement): Place {
  return reading.place(from, from + '<question'.length);
}

/** The kind of a question as it is counted. */
export function kindOf({ attributes }: XmlElement): string {
  return attributes['type'] ?? 'of no type';
}

/**
 * Whether a question is no choice among options. A type that is missing or misspelt hides a question, and is a fault.
 * Diagnostics: `exchange/unsupported-kind`, `exchange/bad-value`.
 */
export function isOtherKind(reading: Reading, question: XmlElement): boolean {
  const kind = kindOf(question);
  if (kind === CHOICE) return false;
  const near = NEAR_TYPES.has(kind) ? undefined : nearestWord(kind.toLowerCase(), [CHOICE]);
  const isFault = question.attributes['type'] === undefined || near !== undefined;
  const message = `Unexpected question of the kind "${shortened(kind, 40)}", expected ${CHOICE}`;
  fault(reading, isFault ? readCodes.badValue : readCodes.unsupported, headOf(reading, question), message);
  return true;
}

/** Elements of which a question has one; of two Moodle takes the first and says nothing. */
const ONCE: readonly string[] = [
  'name',
  'questiontext',
  'generalfeedback',
  'idnumber',
  'single',
  'defaultgrade',
];

/** Diagnostics: `exchange/xml-syntax`. */
export function tellDoubled(reading: Reading, question: XmlElement): void {
  for (const name of ONCE) {
    const [, second] = childrenOf(question, name);
    if (second === undefined) continue;
    const message = `Unexpected second <${name}> of a question, expected one`;
    fault(reading, readCodes.xmlSyntax, reading.place(second.from, second.to), message);
  }
}

/** How a text names a file that stands beside it. Source: `question/format/xml/format.php`, `import_files_as_draft`. */
const FILE_IN_TEXT = /@@PLUGINFILE@@\/(?<name>[^"'\s<>?]{1,255})/gu;

/** Files that a text names and that do not stand beside it, or are empty. Diagnostics: `exchange/missing-file`. */
export function tellMissingFiles(reading: Reading, element: XmlElement, text: string): void {
  const there = new Set(
    childrenOf(element, 'file').flatMap(({ attributes, text: content }) =>
      content.trim() === '' ? [] : [attributes['name'] ?? ''],
    ),
  );
  for (const { groups } of text.matchAll(FILE_IN_TEXT)) {
    const name = decoded(groups?.['name'] ?? '');
    if (there.has(name)) continue;
    const message = `Unexpected file "${shortened(name, 100)}" that is named and not there, expected <file name="${shortened(name, 100)}"> beside the text`;
    fault(reading, readCodes.missingFile, reading.place(element.from, element.to), message);
  }
}

/** A name as it is in an address; as it stands where it is no address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
