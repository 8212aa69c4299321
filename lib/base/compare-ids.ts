import { compareText } from './diagnostic.ts';

const NINE = 57;
const ZERO = 48;

/**
 * The order of ids as a reader counts: digits that stand together are one number, so that `week-2` comes before `week-10`. All else by
 * code unit; ids that differ in leading zeros alone (`week-02`, `week-2`) too. A total order: 0 for the same id alone.
 *
 * @returns below 0 where `a` comes first, above 0 where `b` does
 */
export function compareIds(a: string, b: string): number {
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const endA = endOfNumber(a, inA);
    const endB = endOfNumber(b, inB);
    const isNumber = endA > inA && endB > inB;
    const order = isNumber
      ? compareDigits(a.slice(inA, endA), b.slice(inB, endB))
      : a.charCodeAt(inA) - b.charCodeAt(inB);
    if (order !== 0) return order;
    inA = isNumber ? endA : inA + 1;
    inB = isNumber ? endB : inB + 1;
  }
  return a.length - inA - (b.length - inB) || compareText(a, b);
}

/** Where the digits end that begin there; the same place when none does. */
function endOfNumber(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at += 1;
  return at;
}

/** Whole numbers of any length, by their digits. */
function compareDigits(a: string, b: string): number {
  const [plainA, plainB] = [a, b].map((digits) => digits.replace(/^0+/u, ''));
  return (plainA ?? '').length - (plainB ?? '').length || compareText(plainA ?? '', plainB ?? '');
}
