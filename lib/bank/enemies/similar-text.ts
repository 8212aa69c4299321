import { lightStem } from '#lib/checks/text/content-stems.ts';
import { tokens } from '#lib/checks/text/words.ts';

/** Two texts of a list, by their indexes (`a` < `b`), and the cosine of their TF-IDF vectors, 0 to 1. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

/** A text as a vector of length 1: its terms, rarest first, with their weights. */
interface Vector {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  readonly byTerm: ReadonlyMap<string, number>;
}

/**
 * Every pair of texts whose TF-IDF cosine is at least `least` (above 0, at most 1). Weight of a term: times it occurs ×
 * ln(texts / texts with it); terms are words and numbers with their endings of inflection dropped.
 *
 * Only the rarest terms of each text are indexed: as many as leave the rest shorter than `least`. By Cauchy and Schwarz a
 * pair that shares none of these cannot reach `least` (prefix filtering: Bayardo, Ma & Srikant, "Scaling up all pairs
 * similarity search", WWW 2007), so that the work follows the pairs that share a rare word and not all pairs.
 */
export function similarPairs(texts: readonly string[], least: number): readonly SimilarPair[] {
  const vectors = vectorsOf(texts);
  const index = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  for (const [b, vector] of vectors.entries()) {
    const rare = vector.terms.slice(0, prefixLength(vector.weights, least));
    const candidates = new Set(rare.flatMap((term) => index.get(term) ?? []));
    for (const a of candidates) {
      const cosine = dot(vectors[a], vector);
      if (cosine >= least) pairs.push({ a, b, cosine });
    }
    for (const term of rare) {
      const list = index.get(term);
      if (list === undefined) index.set(term, [b]);
      else list.push(b);
    }
  }
  return pairs;
}

function vectorsOf(texts: readonly string[]): readonly Vector[] {
  const counted = texts.map(countTerms);
  const inTexts = new Map<string, number>();
  for (const counts of counted)
    for (const term of counts.keys()) inTexts.set(term, (inTexts.get(term) ?? 0) + 1);
  return counted.map((counts) => {
    const weighed = [...counts]
      .map(([term, count]) => {
        const spread = inTexts.get(term) ?? 1;
        return { term, spread, weight: count * Math.log(texts.length / spread) };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => a.spread - b.spread || (a.term < b.term ? -1 : 1));
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    const weights = weighed.map(({ weight }) => weight / length);
    const terms = weighed.map(({ term }) => term);
    return { terms, weights, byTerm: new Map(terms.map((term, at) => [term, weights[at] ?? 0])) };
  });
}

function countTerms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens(text)) {
    const term = lightStem(token);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** A little below `least`, so that rounding drops no pair that just reaches it. */
const ROUNDING = 1e-9;

function prefixLength(weights: readonly number[], least: number): number {
  let rest = 0;
  for (let start = weights.length; start > 0; start -= 1) {
    rest += (weights[start - 1] ?? 0) ** 2;
    if (Math.sqrt(rest) >= least - ROUNDING) return start;
  }
  return 0;
}

function dot(a: Vector | undefined, b: Vector): number {
  if (a === undefined) return 0;
  return b.terms.reduce((sum, term, at) => sum + (a.byTerm.get(term) ?? 0) * (b.weights[at] ?? 0), 0);
}
