import { remembered } from './remembered.ts';

/** A word: letters and digits, with the apostrophes and hyphens inside it. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Shortest stem that an ending may leave: "is" and "as" have none. */
const SHORTEST = 3;
/** Endings of inflection, longest first. None makes another meaning of a word, as "un-" and "-less" do. */
const ENDINGS = ["'s", '’s', 'ings', 'ing', 'ied', 'ies', 'ed', 'es', 's', 'e', 'y'] as const;

/**
 * What the inflected forms of one word have in common: "closes", "closed", "closing" and "close" are all `clos`, "stopped"
 * is `stop`. A rough stem: two words of one stem are taken for forms of one another, irregular forms are not found.
 */
export const wordStem = remembered(stemOf);

function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST);
  if (ending === undefined || word.endsWith('ss')) return word;
  const stem = word.slice(0, -ending.length);
  const [last, before] = [stem.at(-1), stem.at(-2)];
  const isDoubled = (ending.startsWith('ing') || ending === 'ed') && last === before && !/[lsz]$/u.test(stem);
  // "Kidney" ends with "y" itself, so "kidneys" and "delayed" lose theirs too.
  const hasOwnY = OWN_Y.test(stem) && stem.length > SHORTEST;
  return isDoubled || hasOwnY ? stem.slice(0, -1) : stem;
}

const OWN_Y = /[aeou]y$/u;

/** True when two words are forms of one. */
export function isSameWord(a: string, b: string): boolean {
  return wordStem(a) === wordStem(b);
}
