/** What a system that imports our files makes of a question. */

import type { Shown } from '#lib/exchange/inspect/qti3/shown.ts';

export type { Shown };

export interface ConsumerAnswer {
  readonly text: string;
  readonly feedback: string;
}

export interface ConsumerQuestion {
  readonly id: string;
  readonly title: string;
  readonly stem: string;
  readonly tags: readonly string[];
  readonly generalFeedback: string;
  /** Part by part; of typed numbers the values that are known. */
  readonly answers: readonly (readonly ConsumerAnswer[])[];
  /** The share of the mark, 0 to 1; undefined when nobody can answer like this there. */
  readonly score: (shown: Shown) => number | undefined;
}

/** A sum of shares as both Moodle and GIFT count it. */
export function cappedSum(shares: readonly number[]): number {
  return Math.min(
    1,
    Math.max(
      0,
      shares.reduce((sum, share) => sum + share, 0),
    ),
  );
}
