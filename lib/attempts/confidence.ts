/**
 * How sure a learner says they are, least first: the three levels of confidence-based marking. A signal, never a mark.
 *
 * @see Gardner-Medwin, Confidence-based marking, in: Bryan & Clegg (eds), Innovative Assessment in Higher Education (2006)
 */
export const CONFIDENCES = ['guessing', 'fairly-sure', 'sure'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/**
 * Points of confidence-based marking: a right answer earns more the surer one is, and a wrong one costs more (Gardner-Medwin
 * 1995; Moodle). Each confidence pays best from one share of right answers on: 0, 2/3, 4/5.
 */
export const CONFIDENCE_MARKS: Readonly<
  Record<Confidence, { readonly right: number; readonly wrong: number; readonly paysFrom: number }>
> = {
  guessing: { right: 1, wrong: 0, paysFrom: 0 },
  'fairly-sure': { right: 2, wrong: -2, paysFrom: 2 / 3 },
  sure: { right: 3, wrong: -6, paysFrom: 4 / 5 },
};

/** One answer with the confidence that was told with it. */
export interface ConfidentAnswer {
  /** Null when the learner did not say. */
  readonly confidence: Confidence | null;
  readonly isRight: boolean;
}

/** How the answers of one level fared. */
export interface ConfidenceCount {
  readonly confidence: Confidence;
  readonly right: number;
  readonly answers: number;
}

/** Right answers by level, surest first; levels that nobody told are left out. */
export function countByConfidence(answers: readonly ConfidentAnswer[]): readonly ConfidenceCount[] {
  return CONFIDENCES.toReversed().flatMap((confidence) => {
    const own = answers.filter((answer) => answer.confidence === confidence);
    const right = own.filter((answer) => answer.isRight).length;
    return own.length === 0 ? [] : [{ confidence, right, answers: own.length }];
  });
}
