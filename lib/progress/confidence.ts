/** How sure a learner was when answering. A signal for memory and for the calibration plot, never part of a score. */
export type Confidence = 'guessing' | 'fairly-sure' | 'sure';

export const CONFIDENCES: readonly Confidence[] = ['guessing', 'fairly-sure', 'sure'];

/**
 * The step that a percentage falls into: from 80 % on sure, above 67 % fairly sure, else guessing. These are the
 * probabilities at which the next step begins to pay in confidence-based marking (Gardner-Medwin 1995, as in Moodle:
 * expected points p, 4p - 2, 9p - 6 cross at 2/3 and 4/5).
 *
 * @param percentage 0 to 100; null when the learner was not asked or did not say
 */
export function confidenceFrom(percentage: number | null): Confidence | undefined {
  if (percentage === null) return undefined;
  if (percentage >= 80) return 'sure';
  return percentage > 66 ? 'fairly-sure' : 'guessing';
}
