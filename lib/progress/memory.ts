/**
 * The memory model, FSRS-6 with its default parameters. The only file that may import ts-fsrs: the import adds methods
 * to `Date.prototype`, so nothing else should come to rely on it (a dependency rule sees to that).
 */
import { FSRSAlgorithm } from 'ts-fsrs';
import { invariant } from '#lib/base/invariant.ts';

/** How an answer counts: 1 again (wrong), 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** What is believed of a learner's memory of one fact. */
export interface FactMemory {
  /** Days until the probability of recall has fallen to 0.9, from 0.001 to 36,500. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
}

/** Short steps within a day are on: a second answer on one day counts by the same-day formula. */
const algorithm = new FSRSAlgorithm({ enable_short_term: true, enable_fuzz: false });

/**
 * The memory after one more answer.
 *
 * Source: FSRS-6 as in ts-fsrs 5.4.2, default weights. First answer: S = max(w[G-1], 0.1), D = w4 - e^(w5(G-1)) + 1.
 * Later on another day, right: S' = S(1 + e^w8 (11-D) S^-w9 (e^(w10(1-R)) - 1) [w15 if hard] [w16 if easy]); wrong:
 * S' = min(w11 D^-w12 ((S+1)^w13 - 1) e^(w14(1-R)), S e^(-w17 w18)); on the same day S' = S S^-w19 e^(w17(G-3+w18)),
 * not less than S when right.
 *
 * @param memory undefined before the first answer
 * @param days whole local days since the last answer that counted, from 0
 * @param recall what `recallAfter` says of that memory and those days, where it is known already: it is slow to find out
 */
export function nextMemory(
  memory: FactMemory | undefined,
  grade: Grade,
  days: number,
  recall?: number,
): FactMemory {
  invariant(Number.isInteger(days) && days >= 0, `nextMemory: ${days} days`);
  return algorithm.next_state(memory ?? null, days, grade, recall);
}

/**
 * Probability of recall `days` (from 0) after the last answer: R = (1 + f t/S)^-w20 with f = 0.9^(-1/w20) - 1, so that
 * R(S) = 0.9.
 */
export function recallAfter({ stability }: Pick<FactMemory, 'stability'>, days: number): number {
  return algorithm.forgetting_curve(days, stability);
}

/**
 * Days after which the probability of recall has fallen to `retention`: I = S/f (r^(-1/w20) - 1), rounded, 1 to 36,500.
 *
 * @param retention above 0, below 1
 */
export function daysUntil({ stability }: Pick<FactMemory, 'stability'>, retention: number): number {
  invariant(retention > 0 && retention < 1, `daysUntil: retention ${retention}`);
  const days = Math.round(stability * algorithm.calculate_interval_modifier(retention));
  return Math.min(Math.max(days, 1), LONGEST_DAYS);
}

const LONGEST_DAYS = 36_500;
