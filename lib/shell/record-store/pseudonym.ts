import { sha256 } from '#lib/base/hash.ts';

/** Hexadecimal digits: 128 bits. */
const PSEUDONYM_DIGITS = 32;

/**
 * What a learner is called in the record store: always the same, and nobody finds their number from it, which has 122 random bits.
 */
export function pseudonymOf(learner: string): string {
  return sha256(`stemma-record-store\u0000${learner}`).slice(0, PSEUDONYM_DIGITS);
}
