/** Characters that a reader does not see, or takes for others: how they are found and how messages name them. */

/**
 * What takes no room on a page and turns no letter: the soft hyphen, zero-width and word joiners, marks of direction, a byte
 * order mark inside a text. Not the two joiners that scripts and emoji need (U+200C, U+200D).
 */
export const HIDDEN =
  '\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';

/** What a terminal acts upon instead of showing it: controls but tab and line ends, and what turns the direction of a line. */
const ACTED_ON = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\r(?!\n)/gu;

/** A text for a terminal or a log: what it would act upon stands there as `\\u001b`, as JSON writes it too. */
export function shownPlainly(text: string): string {
  return text.replace(ACTED_ON, escaped);
}

/** The same on one line. */
export function shownOnLine(text: string): string {
  return shownPlainly(text).replace(/[\r\n]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const NAMES: Readonly<Record<number, string>> = {
  0x00_00: 'NUL',
  0x00_1b: 'escape',
  0x00_a0: 'no-break space',
  0x00_ad: 'soft hyphen',
  0x20_0b: 'zero-width space',
  0x20_0c: 'zero-width non-joiner',
  0x20_0d: 'zero-width joiner',
  0x20_0e: 'left-to-right mark',
  0x20_0f: 'right-to-left mark',
  0x20_10: 'hyphen of its own code',
  0x20_11: 'non-breaking hyphen',
  0x20_2f: 'narrow no-break space',
  0x20_60: 'word joiner',
  0xfe_ff: 'byte order mark',
  0xff_fd: 'sign of a broken encoding',
};

/** A character as messages name it: "U+200B (zero-width space)". */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = NAMES[code];
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined ? point : `${point} (${name})`;
}

const SPACE = /[^\S\t\n\r ]/u;
const HYPHEN = /[\u2010\u2011]/u;
/** The two joiners inside a Latin word, which has no use for them. */
const JOINER = /(?<=\p{Script=Latin})[\u200C\u200D]|[\u200C\u200D](?=\p{Script=Latin})/u;
/** Letters of other alphabets that are drawn as Latin ones, and those. */
const CYRILLIC = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһ';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const LATIN = 'ABESIJKMHOPCTYXaesijopcyxdhABEZHIKMNOPTYXo';
const ALIKE = `[${CYRILLIC}${GREEK}]`;
const ALIKE_IN_WORD = new RegExp(
  `(?<=\\p{Script=Latin}[${CYRILLIC}]*)${ALIKE}|${ALIKE}(?=\\p{Script=Latin})`,
  'u',
);

/** A text as it looks to a reader: with Latin letters in the place of those that are drawn as they are. */
export function asItLooks(text: string): string {
  return text.replace(new RegExp(ALIKE, 'gu'), (letter) => LATIN.charAt((CYRILLIC + GREEK).indexOf(letter)));
}

/** What a reader cannot see to be wrong with words: the first character that looks like another. Undefined when there is none. */
export function lookAlike(words: string): string | undefined {
  const space = SPACE.exec(words)?.[0];
  if (space !== undefined) return `It holds ${characterName(space)}: type a plain blank, or none.`;
  const joiner = JOINER.exec(words)?.[0];
  if (joiner !== undefined) return `It holds ${characterName(joiner)}, which nobody sees: delete it.`;
  const hyphen = HYPHEN.exec(words)?.[0];
  if (hyphen !== undefined) return `It holds ${characterName(hyphen)}: type a plain hyphen.`;
  const letter = ALIKE_IN_WORD.exec(words)?.[0];
  if (letter === undefined) return undefined;
  const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
  return `Its "${letter}" is ${characterName(letter)}, a ${script} letter: type the Latin one.`;
}
