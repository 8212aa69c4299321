/** Characters that a reader does not see, or takes for others: how they are found and how messages name them. */

/**
 * What takes no room on a page and turns no letter: the soft hyphen, zero-width and word joiners, marks of direction, a byte
 * order mark inside a text. Not the two joiners that scripts and emoji need (U+200C, U+200D).
 */
export const HIDDEN =
  '\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';

const NAMES: Readonly<Record<number, string>> = {
  0x00_00: 'NUL',
  0x00_1b: 'escape',
  0x00_ad: 'soft hyphen',
  0x20_0b: 'zero-width space',
  0x20_0e: 'left-to-right mark',
  0x20_0f: 'right-to-left mark',
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
