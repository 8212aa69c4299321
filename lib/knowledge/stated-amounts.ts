import type { ReadAmount } from './fact-kinds/reading.ts';

/**
 * Whether a fact states the amount in so many words. Wrong amounts and what slips give are not printed in a lesson; of a
 * calculation the amounts that it is given are.
 */
export function isStatedAmount({ path: [field, name] }: Pick<ReadAmount, 'path'>): boolean {
  return field !== 'wrong' && (field !== 'given' || name !== undefined);
}

/** The amounts that a fact states in so many words and that could be read. */
export function statedAmounts(amounts: readonly ReadAmount[]): readonly ReadAmount[] {
  return amounts.filter((amount) => amount.fault === undefined && isStatedAmount(amount));
}
