import { remembered } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';

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
export interface Word extends Pick<WordForm, 'raw' | 'text'> {
  readonly form: WordForm;
  readonly start: number;
  readonly end: number;
}

/** Words that are kept in mind. Chosen: those of some courses, 100 bytes each. */
const FORMS_MAX = 4000;

const formOf: (raw: string) => WordForm = remembered((raw) => {
  const text = raw.toLowerCase();
  return { raw, text, name: nameOf(text), capitals: raw === raw.toUpperCase() };
}, FORMS_MAX);

function nameOf(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const plural = bare.length > 4 && bare.endsWith('s') && !/(?:ss|us|is)$/u.test(bare);
  return plural ? bare.slice(0, -1) : bare;
}

/** A word: a letter or digit, then letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;

/** What a sign of ASCII is to a word. */
const OUTSIDE = 0;
const INSIDE = 1;
const LETTER = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z\d]/iu.test(sign)) return LETTER;
  return sign === "'" || sign === '-' ? INSIDE : OUTSIDE;
});

/** `foldSpace`, with one kind of hyphen and of apostrophe: the form in which every rule reads a text. */
export const plain: (text: string) => string = remembered((text) =>
  foldSpace(text)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'"),
);

/** The words of `plain(text)`, in order. */
export const words: (text: string) => readonly Word[] = remembered((text) => {
  const source = plain(text);
  return (
    asciiWords(source) ?? Array.from(source.matchAll(WORD), ({ 0: found, index }) => wordAt(found, index))
  );
});

function wordAt(found: string, start: number): Word {
  const form = formOf(withoutEnd(found, "'-"));
  return { raw: form.raw, text: form.text, form, start, end: start + form.raw.length };
}

/** What `WORD` finds, in less time; undefined for a text with signs beyond ASCII. */
function asciiWords(source: string): Word[] | undefined {
  const found: Word[] = [];
  let start = -1;
  for (let at = 0; at <= source.length; at += 1) {
    const sign = at === source.length ? OUTSIDE : ASCII[source.charCodeAt(at)];
    if (sign === undefined) return undefined;
    if (start < 0) {
      if (sign === LETTER) start = at;
    } else if (sign === OUTSIDE) {
      found.push(wordAt(source.slice(start, at), start));
      start = -1;
    }
  }
  return found;
}

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
