import type { ItemResponses } from './item-responses.ts';
import { mean } from './moments.ts';
import type { Thresholds } from './thresholds.ts';

/** How far the variants that a column pools lie apart. */
export interface VariantSpread {
  readonly variants: readonly {
    readonly variant: string;
    readonly examinees: number;
    readonly difficulty: number;
  }[];
  /** Greatest less smallest difficulty among the variants with enough examinees, 0 to 1. */
  readonly spread: number;
  /** False when the spread is too great for one variant to stand for another. */
  readonly exchangeable: boolean;
}

/** The spread of a column's variants, by id; undefined with fewer than two that enough examinees saw. */
export function variantSpread(
  { responses, max }: ItemResponses,
  { countsBelow, variantSpread: most }: Thresholds,
): VariantSpread | undefined {
  const seen = Map.groupBy(responses, ({ variant }) => variant);
  const variants = [...seen]
    .flatMap(([variant, of]) =>
      variant === undefined || of.length < countsBelow
        ? []
        : [{ variant, examinees: of.length, difficulty: mean(of.map(({ points }) => points)) / max }],
    )
    .sort((a, b) => (a.variant < b.variant ? -1 : 1));
  if (variants.length < 2) return undefined;
  const difficulties = variants.map(({ difficulty }) => difficulty);
  const spread = Math.max(...difficulties) - Math.min(...difficulties);
  return { variants, spread, exchangeable: spread <= most };
}
