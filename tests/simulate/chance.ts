/**
 * Chance that two schedulers share: every draw depends only on what it is for (learner, fact, how many-th answer), never on
 * what was drawn before, so that the same learner has the same luck whichever scheduler is tried (common random numbers).
 */

/** A number in [0, 1) for up to four whole numbers (lowbias32 by C. Wellons, public domain, chained). */
export function uniform(a: number, b = 0, c = 0, d = 0): number {
  return mix(mix(mix(mix(a) ^ b) ^ c) ^ d) / 2 ** 32;
}

/** A normal deviate (Box and Muller 1958) for up to three whole numbers. */
export function normal(a: number, b = 0, c = 0): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(a, b, c, 1)));
  return radius * Math.cos(2 * Math.PI * uniform(a, b, c, 2));
}

function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
