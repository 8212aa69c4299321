import type { Confidence } from '#lib/attempts/confidence.ts';
import { isConstructed } from './item-family.ts';
import type { Grade } from './memory.ts';

/** What grading one fact of one response reads. */
export interface GradedAnswer {
  readonly right: boolean;
  readonly kind: string;
  /** Probability that somebody who does not know is right, 0 to 1. */
  readonly chance: number;
  readonly confidence: Confidence | undefined;
}

/** The belief that a fact is known before it was ever asked: an assumption, half. */
export const PRIOR_RECALL = 0.5;

/** Below this probability that a right answer was known it counts as hard (a judgement of this project). */
const KNEW_FROM = 0.85;

/**
 * Probability that somebody who answered rightly knew: R / (R + (1 - R) chance), by Bayes' rule with
 * P(right) = R + (1 - R) chance.
 *
 * @param recall predicted probability of recall at that moment, 0 to 1
 */
export function knewGivenRight(recall: number, chance: number): number {
  const right = recall + (1 - recall) * chance;
  return right === 0 ? 0 : recall / right;
}

/**
 * How an answer counts for memory. Wrong: again. Right, but more likely than 15 % a lucky guess, or said to be a guess:
 * hard. Easy only when the answer had to come from memory and the learner was sure. Else good.
 *
 * There is no part credit here: a response with part credit was already split by fact, and about each fact it is right or
 * wrong (`factOutcomes`).
 *
 * @param recall predicted probability of recall at that moment, 0 to 1
 */
export function gradeOf({ right, kind, chance, confidence }: GradedAnswer, recall: number): Grade {
  if (!right) return 1;
  if (confidence === 'guessing' || knewGivenRight(recall, chance) < KNEW_FROM) return 2;
  return isConstructed(kind) && confidence === 'sure' ? 4 : 3;
}
