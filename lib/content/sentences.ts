/** Words whose full stop does not end a sentence; in lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st e.g i.e eg ie cf vs approx ca fig figs no nos vol ed eds al sec sect ch pp resp ' +
    'incl excl max min viz p.o i.v i.m s.c'
  ).split(' '),
);

/**
 * Offsets at which the sentences of a text begin, 0 first. A sentence ends at `.`, `!`, `?` or `…`, with closing marks,
 * before a blank and a capital letter, digit or opening mark; never after an abbreviation or an initial, as a
 * letter behind "vitamin" or of a unit is none.
 * Written here and not taken from the runtime, so that every machine finds the same sentence.
 */
export function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/([.!?…]+)["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu)) {
    const end = match.index;
    if (match[1] === '.' && isAbbreviation(text.slice(Math.max(0, end - 20), end))) continue;
    starts.push(end + match[0].length);
  }
  return starts;
}

/** What a letter behind names one of: "vitamin K." ends a sentence, and no name begins with its initial there. */
const LETTERED =
  /\b(?:vitamin|type|group|hepatitis|influenza|factor|class|schedule|stage|grade|phase|part|protein|cytochrome|coenzyme|immunoglobulin|ha?emophilia|angiotensin|penicillin|amphotericin|polymyxin|appendix|table|figure|option|ward|unit) \p{Lu}$/iu;
/** A unit is no initial and no short word: "mmol/L.", "37 °C.", "2 L.", "30 mL/min.". */
const UNIT = /(?:[/°·](?:\p{Lu}|min)|\d\s?[CFLMVW])$/u;

function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  if (LETTERED.test(before) || UNIT.test(before)) return false;
  return /^(?:\p{L}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** The whole sentence or sentences around a stretch of a text; `starts` as `sentenceStarts` finds them. */
export function sentenceAround(
  text: string,
  from: number,
  to: number,
  starts = sentenceStarts(text),
): string {
  const first = starts.findLast((start) => start <= from) ?? 0;
  const next = starts.find((start) => start >= to) ?? text.length;
  return text.slice(first, next).trim();
}

/** The sentences of a text, in their order; `starts` as `sentenceStarts` finds them. */
export function sentencesOf(text: string, starts = sentenceStarts(text)): string[] {
  return starts
    .map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim())
    .filter((sentence) => sentence !== '');
}
