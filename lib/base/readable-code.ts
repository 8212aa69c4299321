/** Long random codes that people copy by hand: Crockford's base 32 (https://www.crockford.com/base32.html), no look-alikes. */
import { luhnValue } from './luhn.ts';

/** Digits and letters without I, L, O and U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 24 symbols of 5 bits: 120 bits, far beyond guessing. */
const LENGTH = 24;
const GROUP = 5;
const SHAPE = new RegExp(`^[${SYMBOLS}]{${LENGTH + 1}}$`, 'u');
const BITS = 5n;
const MASK = 31n;

/**
 * A code of 24 random symbols and a check symbol, in five groups of five: `7K3QD-…`.
 *
 * @param random hexadecimal digits, at least 30 of them; more are left out
 */
export function codeFrom(random: string): string {
  let bits = BigInt(`0x${random}`);
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    code += SYMBOLS.charAt(Number(bits & MASK));
    bits >>= BITS;
  }
  return grouped(code + checkSymbol(code));
}

/** A code of whatever sort as somebody typed it: in capitals, without white space and dashes. */
export function bareCode(text: string): string {
  return text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
}

/**
 * The code that somebody typed, written as `codeFrom` writes it. Case, spaces and dashes do not matter; O is read as 0, I and
 * L as 1.
 *
 * @returns undefined for what is no code, and for one with a single wrong symbol or two neighbours swapped
 */
export function readCode(text: string): string | undefined {
  const typed = bareCode(text).replaceAll('O', '0').replace(/[IL]/gu, '1');
  if (!SHAPE.test(typed)) return undefined;
  return typed.endsWith(checkSymbol(typed.slice(0, LENGTH))) ? grouped(typed) : undefined;
}

function checkSymbol(code: string): string {
  const values = Array.from(code, (symbol) => SYMBOLS.indexOf(symbol));
  return SYMBOLS.charAt(luhnValue(values, SYMBOLS.length));
}

function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'gu'))?.join('-') ?? code;
}
