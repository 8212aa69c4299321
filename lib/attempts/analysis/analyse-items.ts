import { invariant } from '#lib/base/invariant.ts';
import { extremeGroups, meanIn, type ExtremeGroups } from './extreme-groups.ts';
import { fisher, wilson, type Estimate } from './interval.ts';
import type { ItemResponses } from './item-responses.ts';
import { suspectKey, type KeySuspicion } from './key-validation.ts';
import { correlation, less, mean, totalsOf, variance } from './moments.ts';
import { analyseOptions, distractorEfficiency, type OptionAnalysis } from './option-analysis.ts';
import { alpha, alphaIfDeleted, kr21, standardError } from './reliability.ts';
import { DEFAULT_THRESHOLDS, labelOf, type Thresholds } from './thresholds.ts';
import { variantSpread, type VariantSpread } from './variant-spread.ts';

/** A test as classical item analysis sees it. */
export interface TestAnalysis {
  readonly examinees: number;
  readonly items: readonly ItemAnalysis[];
  /** Undefined below the number of examinees from which more than counts is given. */
  readonly test: TestStatistics | undefined;
}

/** Of the totals, in points. */
export interface TestStatistics {
  readonly mean: number;
  readonly sd: number;
  /** Cronbach's alpha; KR-20 where all items give 0 or 1. Undefined when the totals do not vary. */
  readonly alpha: number | undefined;
  /** Only where all items give 0 or 1. */
  readonly kr21: number | undefined;
  readonly standardError: number | undefined;
  readonly label: string | undefined;
}

/** One item: what was counted, and what may be said of so many examinees. */
export interface ItemAnalysis {
  readonly id: string;
  readonly examinees: number;
  readonly meanPoints: number;
  /** How many chose each option. */
  readonly chosen: Readonly<Record<string, number>>;
  readonly statistics: ItemStatistics | undefined;
}

export interface ItemStatistics {
  /** The mean share of the points, 0 (hard) to 1 (easy). */
  readonly difficulty: Estimate & { readonly label: string };
  /** Point-biserial with the total, the item included: for comparison with other programs. */
  readonly itemTotal: number | undefined;
  /** Point-biserial with the rest of the test: the one to report. */
  readonly itemRest: (Estimate & { readonly label: string }) | undefined;
  /** Difficulty in the upper group less that in the lower, -1 to 1. */
  readonly discrimination: number;
  readonly alphaIfDeleted: number | undefined;
  readonly options: readonly OptionAnalysis[];
  readonly distractorEfficiency: number | undefined;
  readonly variants: VariantSpread | undefined;
  readonly flags: readonly ItemFlag[];
  readonly suspicions: readonly KeySuspicion[];
}

/** A finding that the whole confidence interval bears out, from enough examinees. */
export type ItemFlag = 'hard' | 'poor-discrimination' | 'negative-discrimination' | 'variants-differ';

/**
 * Classical item analysis of one test: every column has one response of every examinee. Below `countsBelow` examinees
 * there are counts alone; flags and suspicions only come from `actFrom` examinees on.
 */
export function analyseItems(
  columns: readonly ItemResponses[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): TestAnalysis {
  const examinees = columns[0]?.responses.length ?? 0;
  invariant(
    columns.every(({ responses }) => responses.length === examinees),
    'analyseItems: expected one response of every examinee in every column',
  );
  const points = columns.map(({ responses }) => responses.map((response) => response.points));
  const enough = examinees >= Math.max(2, thresholds.countsBelow);
  const totals = totalsOf(points);
  const shared = {
    totals,
    groups: enough ? extremeGroups(totals) : { lower: [], upper: [] },
    withoutIt: enough ? alphaIfDeleted(points) : [],
    thresholds,
  };
  return {
    examinees,
    items: columns.map((column, index) => ({
      ...countsOf(column),
      statistics: enough
        ? statisticsOf(column, { ...shared, withoutIt: shared.withoutIt[index] })
        : undefined,
    })),
    test: enough ? testStatistics(columns, points, totals, thresholds) : undefined,
  };
}

function countsOf({ id, options, responses }: ItemResponses): Omit<ItemAnalysis, 'statistics'> {
  const count = (option: string): number => responses.filter(({ picks }) => picks.includes(option)).length;
  return {
    id,
    examinees: responses.length,
    meanPoints: responses.length === 0 ? 0 : mean(responses.map(({ points }) => points)),
    chosen: Object.fromEntries(options.map((option) => [option.id, count(option.id)])),
  };
}

interface Shared {
  readonly totals: readonly number[];
  readonly groups: ExtremeGroups;
  readonly withoutIt: number | undefined;
  readonly thresholds: Thresholds;
}

function statisticsOf(
  column: ItemResponses,
  { totals, groups, withoutIt, thresholds }: Shared,
): ItemStatistics {
  const points = column.responses.map((response) => response.points);
  const n = points.length;
  const rest = less(totals, points);
  const difficulty = wilson(mean(points) / column.max, n);
  const r = correlation(points, rest);
  const itemRest = r === undefined ? undefined : fisher(r, n);
  const options = analyseOptions(column, rest, groups, thresholds);
  const variants = variantSpread(column, thresholds);
  const act = n >= thresholds.actFrom;
  return {
    difficulty: { ...difficulty, label: labelOf(difficulty.value, thresholds.difficulty) },
    itemTotal: correlation(points, totals),
    itemRest:
      itemRest === undefined
        ? undefined
        : { ...itemRest, label: labelOf(itemRest.value, thresholds.discrimination) },
    discrimination: (meanIn(groups.upper, points) - meanIn(groups.lower, points)) / column.max,
    alphaIfDeleted: withoutIt,
    options,
    distractorEfficiency: distractorEfficiency(options),
    variants,
    flags: act ? flagsOf(difficulty, itemRest, variants, thresholds) : [],
    suspicions: act ? suspectKey(options, r, (column.challenges ?? 0) / n, thresholds) : [],
  };
}

function flagsOf(
  difficulty: Estimate,
  itemRest: Estimate | undefined,
  variants: VariantSpread | undefined,
  { hardBelow, poorBelow }: Thresholds,
): readonly ItemFlag[] {
  const flags: ItemFlag[] = [];
  if (difficulty.high < hardBelow) flags.push('hard');
  if (itemRest !== undefined && itemRest.high < 0) flags.push('negative-discrimination');
  else if (itemRest !== undefined && itemRest.high < poorBelow) flags.push('poor-discrimination');
  if (variants?.exchangeable === false) flags.push('variants-differ');
  return flags;
}

function testStatistics(
  columns: readonly ItemResponses[],
  points: readonly (readonly number[])[],
  totals: readonly number[],
  { reliability }: Thresholds,
): TestStatistics {
  const found = alpha(points);
  const dichotomous =
    points.flat().every((value) => value === 0 || value === 1) && columns.every(({ max }) => max === 1);
  return {
    mean: mean(totals),
    sd: Math.sqrt(variance(totals)),
    alpha: found,
    kr21: dichotomous ? kr21(totals, columns.length) : undefined,
    standardError: standardError(points),
    label: found === undefined ? undefined : labelOf(found, reliability),
  };
}
