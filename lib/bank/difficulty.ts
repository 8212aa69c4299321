import { partsOf, type ItemDraft, type Part } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { jaccard, type FeaturesOf } from './features.ts';

/** How alike key and distractors are, as a guess of how hard the item is before anybody has answered it. */
export type Difficulty = 'easy' | 'medium' | 'hard';

/** Where the bands begin: mean similarity of key and distractor, 0 to 1. A proposal: no answers have been measured yet. */
const MEDIUM_FROM = 0.3;
const HARD_FROM = 0.55;

/**
 * The band of an item: the mean, over its parts, of the mean Jaccard similarity of each key with each distractor; more alike
 * is harder. `medium` where nothing can be compared: a typed number, a part without distractors, options that are no concepts
 * (true and false). A proposal, to be replaced by measured difficulty once an item has been answered often enough.
 * Source: Alsubait, Parsia & Sattler, OWLED 2014 (more similar distractors make harder items).
 */
export function difficultyOf(item: ItemDraft, featuresOf: FeaturesOf): Difficulty {
  const means = partsOf(item).flatMap((part) => {
    const mean = partSimilarity(part, (id) => item.declares?.options[id] ?? id, featuresOf);
    return mean === undefined ? [] : [mean];
  });
  if (means.length === 0) return 'medium';
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  if (mean < MEDIUM_FROM) return 'easy';
  return mean < HARD_FROM ? 'medium' : 'hard';
}

function partSimilarity(
  part: Part,
  conceptOf: (option: string) => ConceptId,
  featuresOf: FeaturesOf,
): number | undefined {
  if (part.entry !== undefined) return undefined;
  const read = part.options.map(({ id, key }) => ({ key, features: featuresOf(conceptOf(id)) }));
  const known = read.filter(({ features }) => features.size > 0);
  const keys = known.filter(({ key }) => key);
  const distractors = known.filter(({ key }) => !key);
  const pairs = keys.flatMap((key) => distractors.map((other) => jaccard(key.features, other.features)));
  return pairs.length === 0 ? undefined : pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
}
