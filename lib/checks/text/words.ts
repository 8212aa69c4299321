import { remembered } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import { eachWord, ofWords } from './each-word.ts';

/** A word as it is written, case kept. */
export interface WordForm {
  readonly raw: string;
  /** Lower case, without hyphens or apostrophes at its end. */
  readonly text: string;
  /** What names are compared by: singular and plural, and the possessive, name the same thing. */
  readonly name: string;
  /** True when no letter of it is small. */
  readonly capitals: boolean;
}

/** One word of a text. `start` and `end` are its place in `plain(text)`. */
export interface Word {
  readonly form: WordForm;
  readonly start: number;
  readonly end: number;
}

function formOf(raw: string): WordForm {
  const text = raw.toLowerCase();
  return { raw, text, name: nameOf(text), capitals: raw === raw.toUpperCase() };
}

const formIn = ofWords(formOf);

function nameOf(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const plural = bare.length > 4 && bare.endsWith('s') && !/(?:ss|us|is)$/u.test(bare);
  return plural ? bare.slice(0, -1) : bare;
}

/** A word: a letter or digit, then letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;

/** `foldSpace`, with one kind of hyphen and of apostrophe: the form in which every rule reads a text. */
export const plain: (text: string) => string = remembered((text) => {
  const folded = foldSpace(text);
  if (!/[\u2010\u2011\u2018\u2019]/u.test(folded)) return folded;
  return folded.replace(/[\u2010\u2011]/gu, '-').replace(/[\u2018\u2019]/gu, "'");
});

/** The words of `plain(text)`, in order. */
export const words: (text: string) => readonly Word[] = remembered((text) => {
  const source = plain(text);
  // Its plain form has the same words, and they may be known.
  if (source !== text) return words(source);
  const found: Word[] = [];
  const known = eachWord(source, (start, end, hash) => {
    found.push({ form: formIn(source, start, end, hash), start, end });
  });
  return known ? found : Array.from(source.matchAll(WORD), wordAt);
});

function wordAt({ 0: found, index: start }: RegExpExecArray): Word {
  const raw = withoutEnd(found, "'-");
  return { form: formOf(raw), start, end: start + raw.length };
}

/** The words of a text in lower case: what is compared when concepts are not enough. */
export const tokens: (text: string) => readonly string[] = remembered((text) =>
  words(text).map(({ form }) => form.text),
);

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0;
  const known = eachWord(plain(text), () => {
    count += 1;
  });
  return known ? count : words(text).length;
}

/** The words with a space around each: the words of one text stand in another one behind the other when their lines do. */
export const wordLine: (text: string) => string = remembered((text) => ` ${tokens(text).join(' ')} `);

/** `text` without any of `characters` at its end. A loop, because a pattern would be slow on long runs inside the text. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
