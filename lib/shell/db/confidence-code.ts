import { CONFIDENCES, type Confidence } from '#lib/attempts/confidence.ts';

/** How the column `confidence` says it: 1 guessing, 2 fairly sure, 3 sure; null when the learner did not say. */
export function confidenceCode(confidence: Confidence | null): number | null {
  return confidence === null ? null : CONFIDENCES.indexOf(confidence) + 1;
}

/** The confidence that a column says; null for null, and for a number that stands for none. */
export function confidenceFrom(code: number | null): Confidence | null {
  return code === null ? null : (CONFIDENCES[code - 1] ?? null);
}
