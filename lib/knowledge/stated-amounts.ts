import type { ReadAmount } from './fact-kinds/reading.ts';

/**
 * The amounts that a fact states in so many words and that could be read. Wrong amounts and what slips give are not printed in a lesson; of a
 * calculation the amounts that it is given are.
 */
export function statedAmounts(amounts: readonly ReadAmount[]): readonly ReadAmount[] {
  return amounts.filter(
    ({ path: [field, name], fault }) =>
      fault === undefined && field !== 'wrong' && (field !== 'given' || name !== undefined),
  );
}
