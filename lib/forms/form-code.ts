/**
 * Form codes: what stands on paper and is typed to get the same form on screen. `K7M3QX` is what a teacher draws or
 * chooses; `K7M3QX-A-4TWH` names one form of it: the letter of the parallel form, then a mark of three symbols that
 * says what the form holds, and a check symbol against misspelling.
 */
import { bareCode } from '#lib/base/readable-code.ts';
import { luhnValue } from '#lib/base/luhn.ts';
import { randomBelow, streamFor } from '#lib/base/random.ts';

/** Digits and letters of which no two look alike: without 0 and O, 1, I and L, and with one each of 2/Z, 5/S, 6/G, 8/B and U/V. */
export const FORM_SYMBOLS = '23456789ACDEFHJKMNPQRTVWXY';
/** 26 symbols at 6 places: 309 million codes. */
const SEED_LENGTH = 6;
/** One form in 17,576 would be taken for another that the bank gave once. */
const MARK_LENGTH = 3;
/** The parallel forms of a code. */
export const FORM_LETTERS = ['A', 'B', 'C', 'D'] as const;

export type FormLetter = (typeof FORM_LETTERS)[number];

/** A form's code, read. */
export interface FormCode {
  /** Six symbols. */
  readonly seed: string;
  readonly letter: FormLetter;
  /** Three symbols that go by what the form holds: see `formMark`. */
  readonly mark: string;
}

/** What is written in place of a symbol, and what was meant. */
const READ_AS: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', U: 'V' };

const SEED_SHAPE = new RegExp(`^[${FORM_SYMBOLS}]{${SEED_LENGTH}}$`, 'u');
const CODE_SHAPE = new RegExp(`^[${FORM_SYMBOLS}]{${SEED_LENGTH + MARK_LENGTH + 1}}$`, 'u');

/** A fresh seed. @param random any text that nobody can foresee */
export function drawFormSeed(random: string): string {
  return symbols(random, SEED_LENGTH);
}

/**
 * The seed that somebody typed, in capitals. Case, spaces and dashes do not matter; a look-alike is read as the symbol that
 * was meant.
 *
 * @returns undefined for what is no seed
 */
export function readFormSeed(text: string): string | undefined {
  const typed = meant(bareCode(text));
  return SEED_SHAPE.test(typed) ? typed : undefined;
}

/** `K7M3QX-A-4TWH` */
export function writeFormCode({ seed, letter, mark }: FormCode): string {
  return `${seed}-${letter}-${mark}${checkSymbol(seed, letter, mark)}`;
}

/**
 * The code that somebody typed, as forgiving as `readFormSeed`.
 *
 * @returns undefined for what is no form code, or a misspelt one: one wrong symbol is always noticed
 */
export function readFormCode(text: string): FormCode | undefined {
  const typed = bareCode(text);
  const letter = FORM_LETTERS.find((one) => one === typed.charAt(SEED_LENGTH).replace('8', 'B'));
  const rest = meant(typed.slice(0, SEED_LENGTH) + typed.slice(SEED_LENGTH + 1));
  if (letter === undefined || !CODE_SHAPE.test(rest)) return undefined;
  const [seed, mark] = [rest.slice(0, SEED_LENGTH), rest.slice(SEED_LENGTH, -1)];
  return rest.endsWith(checkSymbol(seed, letter, mark)) ? { seed, letter, mark } : undefined;
}

/** The mark of a form: three symbols by the hash of what it holds. */
export function markOf(contents: string): string {
  return symbols(contents, MARK_LENGTH);
}

function checkSymbol(seed: string, letter: FormLetter, mark: string): string {
  const values = Array.from(seed + mark, (symbol) => FORM_SYMBOLS.indexOf(symbol));
  return FORM_SYMBOLS.charAt(luhnValue([...values, FORM_LETTERS.indexOf(letter)], FORM_SYMBOLS.length));
}

function symbols(text: string, length: number): string {
  const stream = streamFor(text, 'form-code');
  const places = Array.from({ length }, () => randomBelow(stream, FORM_SYMBOLS.length));
  return places.map((place) => FORM_SYMBOLS.charAt(place)).join('');
}

function meant(text: string): string {
  return text.replace(/[ZSGBU]/gu, (symbol) => READ_AS[symbol] ?? symbol);
}
