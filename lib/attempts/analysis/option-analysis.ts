import { meanIn, type ExtremeGroups } from './extreme-groups.ts';
import type { ItemResponses } from './item-responses.ts';
import { correlation } from './moments.ts';
import type { Thresholds } from './thresholds.ts';

/** How one option was used. */
export interface OptionAnalysis {
  readonly option: string;
  readonly key: boolean;
  readonly chosen: number;
  /** Of all examinees, 0 to 1. */
  readonly share: number;
  /** Of the group with the highest totals, 0 to 1. */
  readonly upperShare: number;
  /** With the score on the rest of the test; undefined when all or none chose it. */
  readonly correlation: number | undefined;
  /** For distractors: chosen by enough examinees, and not rather by the better ones (Tarrant 2009). */
  readonly functioning: boolean | undefined;
}

/** The use of every option, in the item's order. `rest` are the scores without this item. */
export function analyseOptions(
  { options, responses }: ItemResponses,
  rest: readonly number[],
  groups: ExtremeGroups,
  { functioningFrom }: Thresholds,
): readonly OptionAnalysis[] {
  return options.map(({ id, key }) => {
    const picked = responses.map(({ picks }) => (picks.includes(id) ? 1 : 0));
    const chosen = picked.reduce<number>((sum, one) => sum + one, 0);
    const share = chosen / responses.length;
    const r = correlation(picked, rest);
    return {
      option: id,
      key,
      chosen,
      share,
      upperShare: meanIn(groups.upper, picked),
      correlation: r,
      functioning: key ? undefined : share >= functioningFrom && (r ?? 0) <= 0,
    };
  });
}

/** The share of distractors that function, 0 to 1; undefined for an item without distractors. */
export function distractorEfficiency(options: readonly OptionAnalysis[]): number | undefined {
  const distractors = options.filter(({ key }) => !key);
  if (distractors.length === 0) return undefined;
  return distractors.filter(({ functioning }) => functioning === true).length / distractors.length;
}
