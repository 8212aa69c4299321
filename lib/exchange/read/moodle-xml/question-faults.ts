/** What is wrong with a question of Moodle XML before its words are read. */
import { nearestWord } from '#lib/base/did-you-mean.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';
import { childrenOf, type XmlElement } from './tree.ts';

/** The types that are read. */
const READ_TYPES = [
  'multichoice',
  'matching',
  'numerical',
  'ordering',
  'truefalse',
  'cloze',
  'gapselect',
  'ddwtos',
] as const;
export type ReadType = (typeof READ_TYPES)[number];

/** Types that are not read, and why; that they are near one that is read makes none of them misspelt. */
const REASONS: Readonly<Record<string, string>> = {
  shortanswer: 'what else than its answers is right, nobody can prove',
  essay: 'what is right in it, a person judges',
  description: 'it asks nothing',
  multichoiceset: 'its plugin gives all of the mark or none',
  multichoicegrid: 'it is of a plugin',
  calculated: 'its numbers are drawn anew each time',
  calculatedsimple: 'its numbers are drawn anew each time',
  calculatedmulti: 'its numbers are drawn anew each time',
  random: 'it stands for other questions',
  randomsamatch: 'it is drawn from other questions',
  ddmarker: 'it is answered on a picture',
  ddimageortext: 'it is answered on a picture',
};

/** Where a question begins. */
export function headOf(reading: Reading, { from }: XmlElement): Place {
  return reading.place(from, from + '<question'.length);
}

/** The kind of a question as it is counted. */
export function kindOf({ attributes }: XmlElement): string {
  return attributes['type'] ?? 'of no type';
}

/**
 * The type of a question, if it is one that is read. A type that is missing or misspelt hides a question, and is a fault.
 * Diagnostics: `exchange/unsupported-kind`, `exchange/bad-value`.
 */
export function readTypeOf(reading: Reading, question: XmlElement): ReadType | undefined {
  const kind = kindOf(question);
  const type = READ_TYPES.find((known) => known === kind);
  if (type !== undefined) return type;
  const reason = own(REASONS, kind);
  const near = reason === undefined ? nearestWord(kind.toLowerCase(), READ_TYPES) : undefined;
  const isFault = question.attributes['type'] === undefined || near !== undefined;
  const expected = near ?? READ_TYPES.join(', ');
  const message = `Unexpected question of the kind "${shortened(kind, 40)}", expected ${expected}${reason === undefined ? '' : `: ${reason}`}`;
  fault(reading, isFault ? readCodes.badValue : readCodes.unsupported, headOf(reading, question), message);
  return undefined;
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
