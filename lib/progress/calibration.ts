import { wilson, type Estimate } from '#lib/attempts/analysis/interval.ts';
import { CONFIDENCE_MARKS, CONFIDENCES, type Confidence } from '#lib/attempts/confidence.ts';
import type { LearnerState } from './learner-state.ts';

/** Answers that were given with one confidence, and how they turned out. */
export interface CalibrationBin {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly right: number;
  /** Share that was right with its 95 % interval (Wilson); undefined without answers. */
  readonly share: Estimate | undefined;
  /**
   * Points of confidence-based marking, wrong answers counted against: +1, +2, +3 when right and 0, -2, -6 when wrong
   * (Gardner-Medwin 1995; Moodle). A signal, never a grade.
   */
  readonly points: number;
  /** Share from which this confidence pays best, 0 to 1: 0, 2/3, 4/5. */
  readonly paysFrom: number;
}

/** One bin for each confidence, the least sure first; only answers whose confidence is known count. */
export function calibration({ confidence: counts }: LearnerState): readonly CalibrationBin[] {
  return CONFIDENCES.map((confidence) => {
    const { answers, right } = counts[confidence];
    const marks = CONFIDENCE_MARKS[confidence];
    return {
      confidence,
      answers,
      right,
      share: answers === 0 ? undefined : wilson(right / answers, answers),
      points: marks.right * right + marks.wrong * (answers - right),
      paysFrom: marks.paysFrom,
    };
  });
}
