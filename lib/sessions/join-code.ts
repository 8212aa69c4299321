import { bareCode } from '#lib/base/readable-code.ts';

/** What people type to come into a room: six characters without look-alikes, read out loud without doubt. */

/** Digits and letters without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, and without G beside 6. 22 symbols: 113 million codes. */
const SYMBOLS = '34679ACDEFHJKMNPQRTWXY';
const LENGTH = 6;
const SHAPE = new RegExp(`^[${SYMBOLS}]{${LENGTH}}$`, 'u');

/**
 * A code from random numbers.
 *
 * @param random a whole number from 0, below its argument, of a source that cannot be guessed
 */
export function joinCode(random: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => SYMBOLS.charAt(random(SYMBOLS.length))).join('');
}

/** The code that somebody typed: case, spaces and dashes do not matter. Undefined for what cannot be one. */
export function readJoinCode(text: string): string | undefined {
  const typed = bareCode(text);
  return SHAPE.test(typed) ? typed : undefined;
}
