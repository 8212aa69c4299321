/** A label for values from `from` on, up to the next band. */
export interface Band {
  readonly from: number;
  readonly label: string;
}

/** What is called easy, poor or reliable, and from how many examinees on anything is said at all. */
export interface Thresholds {
  /** Below this many examinees nothing but counts is given. */
  readonly countsBelow: number;
  /** From this many examinees on a value may lead to a flag. */
  readonly actFrom: number;
  readonly difficulty: readonly Band[];
  readonly discrimination: readonly Band[];
  readonly reliability: readonly Band[];
  /** An item is hard when its whole interval lies below, and discriminates poorly when its whole interval lies below. */
  readonly hardBelow: number;
  readonly poorBelow: number;
  /** A distractor that fewer than this share choose does not function. */
  readonly functioningFrom: number;
  /** A distractor whose choice goes with the rest score by more than this, beside a key that goes against it, is suspect. */
  readonly suspectCorrelation: number;
  /** So large a share of challenges makes a key suspect. */
  readonly suspectChallenges: number;
  /** Variants of one fact whose difficulties lie further apart than this cannot stand for each other. */
  readonly variantSpread: number;
}

/**
 * Sources. Discrimination: Ebel, Essentials of Educational Measurement. Functioning distractors: Tarrant, Ware and Mohammed
 * 2009, BMC Med Educ 9:40. Reliability: Downing 2004, Med Educ 38:1006 (0.90 where much depends on it, 0.80 at the end of a
 * course, 0.70 in a class). Difficulty: 0.30 to 0.80 is the range that most authors aim at; content that everybody must
 * master is meant to be easy, so nothing is flagged for being easy. Sample sizes, suspicion and spread are this project's.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  countsBelow: 50,
  actFrom: 100,
  difficulty: [
    { from: 0, label: 'hard' },
    { from: 0.3, label: 'target' },
    { from: 0.8, label: 'easy' },
  ],
  discrimination: [
    { from: -1, label: 'negative' },
    { from: 0, label: 'poor' },
    { from: 0.2, label: 'marginal' },
    { from: 0.3, label: 'good' },
    { from: 0.4, label: 'very good' },
  ],
  reliability: [
    { from: -Infinity, label: 'too low to tell examinees apart' },
    { from: 0.7, label: 'enough for a class' },
    { from: 0.8, label: 'enough for the end of a course' },
    { from: 0.9, label: 'enough where much depends on it' },
  ],
  hardBelow: 0.3,
  poorBelow: 0.2,
  functioningFrom: 0.05,
  suspectCorrelation: 0.1,
  suspectChallenges: 0.05,
  variantSpread: 0.15,
};

/** The label of the last band that begins at or below the value; the first one for values below all. */
export function labelOf(value: number, bands: readonly Band[]): string {
  return (bands.findLast(({ from }) => value >= from) ?? bands[0])?.label ?? '';
}
