import type { OptionAnalysis } from './option-analysis.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * A reason to look at a key again. What examinees answer never overrides a proof: the item is held back, its proof is run
 * again on the present facts, a person looks at fact, template and wording, and the item is scored both ways.
 */
export interface KeySuspicion {
  readonly code: 'upper-group-prefers-distractor' | 'key-against-rest' | 'challenged';
  /** The option that may be right; undefined for challenges. */
  readonly option: string | undefined;
  readonly message: string;
  readonly action: 'review';
}

/**
 * Reasons to suspect a wrong key: a distractor that the best examinees choose more than the key; a key that goes against
 * the rest score beside a distractor that goes with it; many challenges. `itemRest` is the item's correlation with the rest.
 */
export function suspectKey(
  options: readonly OptionAnalysis[],
  itemRest: number | undefined,
  challengeShare: number,
  { suspectCorrelation, suspectChallenges }: Thresholds,
): readonly KeySuspicion[] {
  const keys = options.filter(({ key }) => key);
  const distractors = options.filter(({ key }) => !key);
  const most = Math.max(...keys.map(({ upperShare }) => upperShare));
  const preferred = distractors.filter(({ upperShare }) => keys.length > 0 && upperShare > most);
  const against =
    (itemRest ?? 0) < 0 ? distractors.filter((one) => (one.correlation ?? 0) > suspectCorrelation) : [];
  return [
    ...preferred.map(({ option, upperShare }) =>
      suspicion(
        'upper-group-prefers-distractor',
        option,
        `Unexpected ${percent(upperShare)} of the best examinees for "${option}", expected at most the ${percent(most)} of the key`,
      ),
    ),
    ...against.map(({ option }) =>
      suspicion(
        'key-against-rest',
        option,
        `Unexpected key that the better examinees do not choose, expected them to choose it and not "${option}"`,
      ),
    ),
    ...(challengeShare > suspectChallenges
      ? [
          suspicion(
            'challenged',
            undefined,
            `Unexpected challenges by ${percent(challengeShare)} of the examinees, expected at most ${percent(suspectChallenges)}`,
          ),
        ]
      : []),
  ];
}

function suspicion(code: KeySuspicion['code'], option: string | undefined, message: string): KeySuspicion {
  return { code, option, message, action: 'review' };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
