/**
 * How points follow from a response, as data: what other systems need to know of a kind's `score`. The names are NCSBN's
 * (Next Generation NCLEX: Scoring Models, 2021), the first three being its one rule for three units.
 *
 * - `zero-one`: a point for each part whose key, and nothing else, is chosen; for a number, one within the accepted range.
 * - `zero-one-all`: one point in all, when that holds of every part.
 * - `zero-one-by-key`: a point for each key that is chosen; a part with more choices than keys earns nothing.
 * - `plus-minus`: in each part right choices less wrong ones, never below nought.
 * - `rationale`: the first part is an answer, the others are its reasons; a point for each right reason, if the answer is right.
 */
export const SCORINGS = ['zero-one', 'zero-one-all', 'zero-one-by-key', 'plus-minus', 'rationale'] as const;

/** See `SCORINGS`. */
export type Scoring = (typeof SCORINGS)[number];
