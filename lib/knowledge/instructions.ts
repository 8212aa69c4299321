/** Set after a question whose options may be right in any number. Part of the phrasing data: generator and checker both read it. */
export const SELECT_ALL = 'Select all that apply.';
/** Set after an `each` question: the columns are subjects, the rows possible objects. */
export const SELECT_IN_EACH_COLUMN = 'Select all that apply in each column.';
/** Set after a `match` question: the rows are subjects, each with one object. */
export const CHOOSE_FOR_EACH = 'Choose one answer for each.';
/** Set after an `order` question. */
export const PUT_IN_ORDER = 'Put all of them in order.';
/** Set after a question whose answers are words of the text above it. */
export const SELECT_WORDS = 'Select the words in the text.';
/** The lead-in of a sentence with gaps, and of several. */
export const COMPLETE_SENTENCE = 'Complete the sentence.';
/** The lead-in of a bow-tie; each of its parts has a question of its own. */
export const COMPLETE_DIAGRAM = 'Complete the diagram for this person.';

const NUMBER_WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Set after a question with exactly `count` right options, 1 to 10. */
export function selectExactly(count: number): string {
  return `Select ${NUMBER_WORDS[count] ?? String(count)}.`;
}

/**
 * Set after a question that is answered by typing a number; of people it is asked how many there are in so many.
 *
 * @param places where the number has to be rounded: the decimal places, from 0, that are asked for
 */
export function enterNumber(unit: string, places?: number): string {
  const [, among] = /^in ([\d,]+) people$/u.exec(unit) ?? [];
  const asked = among === undefined ? `Enter a number (${unit})` : `Enter how many people in ${among}`;
  return places === undefined ? `${asked}.` : `${asked}, rounded to ${placesInWords(places)}.`;
}

function placesInWords(places: number): string {
  if (places === 0) return 'a whole number';
  return places === 1 ? '1 decimal place' : `${String(places)} decimal places`;
}

const ASKED_NUMBER =
  /(?:Enter a number \((?<unit>[^()]+)\)|Enter how many people in (?<among>[\d,]+))(?:, rounded to (?:(?<whole>a whole number)|(?<places>[1-9]) decimal places?))?\.$/u;

/** What `enterNumber` was given at the end of a stem; undefined for a stem that asks for no number to be typed. */
export function numberAsked(
  stem: string,
): { readonly unit: string; readonly places: number | undefined } | undefined {
  const { unit, among, whole, places } = ASKED_NUMBER.exec(stem)?.groups ?? {};
  const named = among === undefined ? unit : `in ${among} people`;
  if (named === undefined) return undefined;
  const stated = places === undefined ? undefined : Number(places);
  return { unit: named, places: whole === undefined ? stated : 0 };
}

/** The two columns of a true-or-false matrix, in their order. */
export const TRUTH_OPTIONS = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
] as const;

/** The lead-in of a true-or-false matrix about an objective's topic. */
export function matrixStem(topic: string): string {
  return `Decide whether each statement about ${topic} is true or false.`;
}

/** The lead-in of several sentences with gaps about an objective's topic. */
export function clozeStem(topic: string): string {
  return `Complete each sentence about ${topic}.`;
}
