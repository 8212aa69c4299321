import { CONFIDENCE_MARKS, type Confidence } from '#lib/attempts/confidence.ts';

/** An answer as far as points are concerned. */
export interface PointedAnswer {
  /** Every point of the item was earned. */
  readonly isRight: boolean;
  /** Null when the participant did not say. */
  readonly confidence: Confidence | null;
}

/**
 * Points of an answer in a room: by correctness and confidence (`CONFIDENCE_MARKS`, -6 to 3), never by speed. Confidence that
 * was not told costs nothing and earns the least, as guessing does. Only first rounds are pointed: after a discussion people
 * change their minds without a price.
 */
export function pointsOf({ isRight, confidence }: PointedAnswer): number {
  const marks = CONFIDENCE_MARKS[confidence ?? 'guessing'];
  return isRight ? marks.right : marks.wrong;
}

export function roomPoints(answers: readonly PointedAnswer[]): number {
  return answers.reduce((sum, answer) => sum + pointsOf(answer), 0);
}
