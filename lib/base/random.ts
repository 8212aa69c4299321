import { invariant } from './invariant.ts';
import { sha256 } from './hash.ts';

/** A stream of 32-bit unsigned integers. */
export type RandomStream = () => number;

/**
 * mulberry32 (Tommy Ettinger, public domain): a 32-bit generator; seed 1 gives 2693262067, 11749833, 2265367787.
 * Not for secrets.
 */
export function mulberry32(seed: number): RandomStream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A stream of its own for one purpose, so that an added draw in one purpose never shifts another. */
export function streamFor(seed: string, purpose: string): RandomStream {
  return mulberry32(Number.parseInt(sha256(`${seed}\u0000${purpose}`).slice(0, 8), 16));
}

/** A whole number in [0, limit), without modulo bias (rejection sampling). `limit` is 1 to 2^32. */
export function randomBelow(stream: RandomStream, limit: number): number {
  invariant(
    Number.isInteger(limit) && limit >= 1 && limit <= 2 ** 32,
    `randomBelow: limit ${String(limit)} is not in 1..2^32`,
  );
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  let drawn = stream();
  while (drawn >= ceiling) drawn = stream();
  return drawn % limit;
}

/** A shuffled copy (Fisher-Yates). The caller sorts the input by a stable id first. */
export function shuffled<T>(stream: RandomStream, values: readonly T[]): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomBelow(stream, last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
