import { shortened } from '#lib/base/shortened.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { readCodes } from '../codes.ts';
import { fault, READ_LIMITS, type ReadPart, type Reading } from '../read-bank.ts';
import { readGapText, type GapText } from '../text-gaps.ts';
import { readGap, type Gap } from './cloze-gap.ts';
import { headOf } from './question-faults.ts';
import { child, type XmlElement } from './tree.ts';

/** A text whose gaps are read, and what of it no item has. */
export interface GapsRead {
  readonly text: GapText;
  readonly parts: readonly ReadPart[];
  readonly notes: readonly string[];
  /** See `ReadItem`. */
  readonly points: readonly string[];
}

/** The types of embedded answers. Source: `question/type/multianswer/questiontype.php`, `ANSWER_START_REGEX`. */
const TYPES =
  /^(?:NUMERICAL|NM|MULTICHOICE(?:_(?:VS?|HS?|S))?|MC(?:VS?|HS?|S)?|MULTIRESPONSE(?:_(?:HS?|S))?|MR(?:HS?|S)?|SHORTANSWER(?:_C)?|SAC?|MWC?)$/u;

/**
 * What begins as an embedded answer, or looks as if it were meant to: braces with a mark, a type and colons. All of them are
 * looked at, because Moodle shows as words what it does not know.
 */
const START =
  /\{(?:(?<marks>[^{}:~=<>]{0,8}):(?<type>[^{}:~=<>]{1,24}):|[^{}~=<>]{0,8}(?:MULTI(?:CHOICE|RESPONSE)|NUMERICAL|SHORTANSWER)[A-Z_]{0,3}:?)/giu;

/**
 * `cloze`: a text with embedded answers. Undefined where one of them cannot be read or asks for words, and then told of.
 * Diagnostics: `exchange/cloze-syntax`, `exchange/unsupported-kind` and those of options.
 *
 * @param file the text of the file, to name the places of gaps
 */
export function readCloze(reading: Reading, question: XmlElement, file: string): GapsRead | undefined {
  const element = child(child(question, 'questiontext'), 'text');
  const found = gapsIn(reading, element?.text ?? '', {
    places: element === undefined ? [] : gapPlaces(reading, element, file),
    place: headOf(reading, question),
  });
  if (found === undefined) return undefined;
  const { gaps, pieces } = found;
  if (gaps.length > 0)
    return {
      text: readGapText(pieces),
      parts: gaps.map(({ part }) => part),
      notes: gaps.flatMap(({ notes }) => notes),
      points: gaps.flatMap(({ points }, index) => points.map((said) => `gap ${String(index + 1)}: ${said}`)),
    };
  const message =
    'Unexpected text without an embedded answer, expected one such as {1:MULTICHOICE:=right~wrong}';
  fault(reading, readCodes.clozeSyntax, headOf(reading, question), message);
  return undefined;
}

/** The gaps of a text and the pieces around them; undefined where one cannot be read. @param at of each gap, and of the question */
function gapsIn(
  reading: Reading,
  text: string,
  at: { readonly places: readonly Place[]; readonly place: Place },
): { readonly gaps: readonly Gap[]; readonly pieces: readonly string[] } | undefined {
  const gaps: Gap[] = [];
  const pieces: string[] = [];
  let end = 0;
  for (const [index, match] of [...text.matchAll(START)].entries()) {
    if (match.index < end) continue;
    // One more than a question may have shows that it is too large.
    if (gaps.length > READ_LIMITS.parts) break;
    const place = at.places[index] ?? at.place;
    const gap = isKnown(reading, match, place) ? gapAt(reading, text, match, place) : undefined;
    if (gap === undefined) return undefined;
    pieces.push(text.slice(end, match.index));
    gaps.push(gap);
    end = gap.end;
  }
  return { gaps, pieces: [...pieces, text.slice(end)] };
}

/** Where what looks like a gap stands in the file: its braces and colons are the same there, whatever the words between them. */
function gapPlaces(reading: Reading, { from, to }: XmlElement, file: string): readonly Place[] {
  return [...file.slice(from, to).matchAll(START)].map(({ 0: found, index }) =>
    reading.place(from + index, from + index + found.length),
  );
}

function isKnown(reading: Reading, { groups, 0: found }: RegExpExecArray, place: Place): boolean {
  const { marks, type } = groups ?? {};
  if (marks !== undefined && /^\d*$/u.test(marks) && type !== undefined && TYPES.test(type)) return true;
  const message = `Unexpected "${shortened(found, 40)}", expected a mark and a type that Moodle knows, such as {1:MULTICHOICE:`;
  fault(reading, readCodes.clozeSyntax, place, message);
  return false;
}

function gapAt(
  reading: Reading,
  text: string,
  { groups, 0: found, index }: RegExpExecArray,
  place: Place,
): Gap | undefined {
  // Without a mark a gap counts one. Source: `question/type/multianswer/questiontype.php`.
  const mark = Number(groups?.['marks'] || '1');
  return readGap(reading, { text, from: index + found.length, type: groups?.['type'] ?? '', mark, place });
}
