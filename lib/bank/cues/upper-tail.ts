/** Terms below this share of all are dropped: together they stay under 1e-25, far from any bound that is tested. */
const NEGLIGIBLE = 1e-30;

/**
 * The probability of at least `successes` successes in independent trials with these chances (each 0 to 1); with equal
 * chances the upper tail of the binomial distribution, otherwise of the Poisson binomial one.
 *
 * One trial after another is folded in: P(k after n) = P(k after n - 1) (1 - p) + P(k - 1 after n - 1) p. Only positive
 * terms are added, so the relative error stays below trials × 2⁻⁵².
 * Source: Hong, "On computing the distribution function for the Poisson binomial distribution", Comput. Stat. Data Anal.
 * 2013, section 2 (direct recursion); `tests/bank/cues.test.ts` checks it.
 */
export function upperTail(chances: readonly number[], successes: number): number {
  if (successes <= 0) return 1;
  if (successes > chances.length) return 0;
  const terms = [1];
  let first = 0;
  for (const chance of chances) {
    fold(terms, chance, first);
    first = dropNegligible(terms, first);
  }
  // From the far end, so that the small terms are added before the large ones.
  return Math.min(
    1,
    terms.slice(successes).reduceRight((sum, term) => sum + term, 0),
  );
}

/** One more trial; terms before `first` are nought. */
function fold(terms: number[], chance: number, first: number): void {
  terms.push(0);
  for (let count = terms.length - 1; count > first; count -= 1)
    terms[count] = (terms[count] ?? 0) * (1 - chance) + (terms[count - 1] ?? 0) * chance;
  terms[first] = (terms[first] ?? 0) * (1 - chance);
}

/** Drops negligible terms at both ends; gives the first that is left. */
function dropNegligible(terms: number[], from: number): number {
  let first = from;
  for (; first < terms.length - 1 && (terms[first] ?? 0) < NEGLIGIBLE; first += 1) terms[first] = 0;
  while (terms.length - 1 > first && (terms.at(-1) ?? 0) < NEGLIGIBLE) terms.pop();
  return first;
}
