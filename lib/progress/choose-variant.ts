import { compareText } from '#lib/base/diagnostic.ts';
import { streamFor } from '#lib/base/random.ts';
import { askedThrough, type FactState } from './fact-state.ts';
import { isPlainRecognition } from './item-family.ts';

/** One item that can ask a fact. */
export interface Variant {
  readonly item: string;
  readonly revision: string;
  readonly kind: string;
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly facts: readonly string[];
  /** Items that may not stand next to it. */
  readonly enemies: readonly string[];
}

/** The item to ask a fact with. */
export interface ChosenVariant {
  readonly variant: Variant;
  /** Where its key stood the last time, when this very item was the last one shown: it must stand elsewhere now. */
  readonly keyNotAt: number | undefined;
}

/** From this stability, in days, a fact is asked by more than recognition where the bank can (a judgement of this project). */
const RECOGNITION_UNTIL = 7;
/** Predicted recall from which the hard item is nearest to being right in 85 of 100, and below which the easy one is. */
const HARD_FROM = 0.9;
const EASY_BELOW = 0.75;

/**
 * The variant to ask a fact with: never one of the last three that were shown, as long as there is another; then, in this
 * order, the stage that fits (recognition first, more than recognition once stability passes a week), the kind seen least,
 * a kind other than the last one, the difficulty at which about 85 in 100 answers are right, and lot.
 *
 * @param state undefined for a fact that was never asked
 * @param recall predicted probability of recall; null for a new fact
 * @param seed of the learner's day, so that the same queue gives the same items
 * @returns undefined when there is no variant
 */
export function chooseVariant(
  variants: readonly Variant[],
  state: FactState | undefined,
  recall: number | null,
  seed: string,
): ChosenVariant | undefined {
  const shown = state?.shown ?? [];
  const recent = new Set(shown.flatMap(({ item }) => item ?? []));
  const unseen = variants.filter(({ revision }) => !recent.has(revision));
  const last = shown.at(-1);
  const open = unseen.length > 0 ? unseen : oldestShown(variants, shown);
  const [best] = open
    .map((variant) => ({ variant, costs: costsOf(variant, state, recall, seed) }))
    .sort((a, b) => compareCosts(a.costs, b.costs) || compareText(a.variant.item, b.variant.item));
  if (best === undefined) return undefined;
  const { variant } = best;
  return { variant, keyNotAt: last?.item === variant.revision ? last.keyAt : undefined };
}

/** When all were shown lately: those whose last showing is longest ago. */
function oldestShown(variants: readonly Variant[], shown: FactState['shown']): readonly Variant[] {
  const ages = variants.map(({ revision }) => shown.findLastIndex(({ item }) => item === revision));
  const oldest = Math.min(...ages);
  return variants.filter((_, index) => ages[index] === oldest);
}

function costsOf(
  { item, kind, difficulty }: Variant,
  state: FactState | undefined,
  recall: number | null,
  seed: string,
): readonly number[] {
  const wantsMore = (state?.memory.stability ?? 0) > RECOGNITION_UNTIL;
  return [
    Number(isPlainRecognition(kind) === wantsMore),
    askedThrough(state, kind) ?? 0,
    Number(state?.shown.at(-1)?.kind === kind),
    Math.abs(LEVELS[difficulty] - LEVELS[difficultyFor(recall)]),
    streamFor(seed, item)(),
  ];
}

const LEVELS = { easy: 0, medium: 1, hard: 2 } as const;

function difficultyFor(recall: number | null): Variant['difficulty'] {
  if (recall === null || recall < EASY_BELOW) return 'easy';
  return recall >= HARD_FROM ? 'hard' : 'medium';
}

function compareCosts(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((cost, place) => cost !== b[place]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
