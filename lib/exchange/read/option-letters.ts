import type { ReadOption } from './read-bank.ts';

/** "A) ", "b. ", "(C) ", "2) ": a number with a full stop may be that of an amount. */
const LETTER = /^(?:\(?(?<letter>[a-t])[).:]|\(?(?<number>\d{1,2})\))\s+(?=\S)/iu;
/** Speaks of others by their letters. */
const OF_LETTERS = /\b(?:[a-f]|[1-6]) (?:and|or|nor|&) (?:[a-f]|[1-6])\b/iu;

/**
 * Options without the letters that were typed in front of them, where all have one, in their order: learners see the answers in another.
 * The same options where one of them names others by their letters.
 */
export function withoutLetters(options: readonly ReadOption[]): readonly ReadOption[] {
  const bare = options.map((option, at) => {
    const { letter, number } = LETTER.exec(option.text)?.groups ?? {};
    const place = letter === undefined ? Number(number) : letter.toLowerCase().charCodeAt(0) - 96;
    return place === at + 1 ? { ...option, text: option.text.replace(LETTER, '') } : undefined;
  });
  const isLettered = options.length > 1 && !options.some(({ text }) => OF_LETTERS.test(text));
  return isLettered && bare.every((option) => option !== undefined) ? bare : options;
}
