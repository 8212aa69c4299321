/** Parts of a whole by their words; numbers may stand in digits. Of what is cut in three, two decimals say enough. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['third', 0.33],
  ['quarter', 0.25],
  ['fifth', 0.2],
  ['tenth', 0.1],
]);
const WORDS = String.raw`(?:(?:(?<count>an?|one|1|2|two|3|three) )?(?<part>half|thirds?|quarters?|fifths?|tenths?))`;
const PEOPLE = String.raw`(?:people|persons|patients|adults|children|women|men|users)`;
const PART = new RegExp(String.raw`(?<![\p{L}\d-])${WORDS}(?![\p{L}-])`, 'giu');
const OF_PEOPLE = new RegExp(
  String.raw`(?<![\p{L}\d-])${WORDS}(?: of(?: (?:all|the|those))?| the) ${PEOPLE}(?! (?:with|affected|concerned|who (?!takes?\b|took\b|uses?d?\b|received?\b|are (?:on|given)\b|were (?:on|given)\b)))(?![\p{L}-])`,
  'giu',
);
const SOME = /\b(?:half|thirds?|quarters?|fifths?|tenths?)\b/iu;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['2', 2],
  ['two', 2],
  ['3', 3],
  ['three', 3],
]);

/** A part in words, and where it stands in the text. */
export interface SaidPart {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/** "Half", "a third", "three quarters". "Second half" and "the third" count no parts: only "half" stands without its number. */
export function partsSaid(text: string): readonly SaidPart[] {
  return found(text, PART);
}

/** "Half of the people", "a third of those patients", with the word for people; not those who are some already ("who get it"). */
export function partsOfPeople(text: string): readonly SaidPart[] {
  return found(text, OF_PEOPLE);
}

function found(text: string, pattern: RegExp): readonly SaidPart[] {
  if (!SOME.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
    const { count, part = '' } = groups;
    const one = PARTS.get(part.toLowerCase().replace(/s$/u, ''));
    if (one === undefined || (count === undefined && one !== HALF)) return [];
    const value = (COUNTS.get(count?.toLowerCase() ?? '') ?? 1) * one;
    return [{ value, at: index, end: index + words.length }];
  });
}

const HALF = 0.5;
