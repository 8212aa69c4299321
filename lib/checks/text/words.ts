import { remembered } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';

/** One word of a text. `start` and `end` are its place in `plain(text)`. */
export interface Word {
  /** As it stands there, case kept. */
  readonly raw: string;
  /** Lower case, without hyphens or apostrophes at its end. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word: a letter or digit, then letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;

/** `foldSpace`, with one kind of hyphen and of apostrophe: the form in which every rule reads a text. */
export const plain: (text: string) => string = remembered((text) =>
  foldSpace(text)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'"),
);

/** The words of `plain(text)`, in order. */
export const words: (text: string) => readonly Word[] = remembered((text) =>
  Array.from(plain(text).matchAll(WORD), (match) => {
    const raw = withoutEnd(match[0], "'-");
    return { raw, text: raw.toLowerCase(), start: match.index, end: match.index + raw.length };
  }),
);

/** The words of a text in lower case: what is compared when concepts are not enough. */
export const tokens: (text: string) => readonly string[] = remembered((text) =>
  words(text).map((word) => word.text),
);

/** The words with a space around each: the words of one text stand in another one behind the other when their lines do. */
export const wordLine: (text: string) => string = remembered((text) => ` ${tokens(text).join(' ')} `);

/** `text` without any of `characters` at its end. A loop, because a pattern would be slow on long runs inside the text. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
