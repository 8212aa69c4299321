/** Fewest and most. */
export type Range = readonly [fewest: number, most: number];

interface Counts {
  readonly options?: Range;
  readonly parts?: Range;
}

/**
 * How many options and parts each kind has. Source: the rubric, IWF-30 for single answers (3 to 5); the
 * others after the item types of the NCLEX: select all and select N 5 to 10; matrix 4 to 10 rows by 2 or 3
 * columns; several per column 4 to 7 rows by 2 to 10 columns; drop-down 3 to 5; highlight at most 10; bow-tie 4, 5, 5.
 * Matching and ordering have no count among those: 3 to 6, chosen here.
 */
const COUNTS: Readonly<Record<string, Counts>> = {
  'single-best-answer': { options: [3, 5] },
  'multiple-response': { options: [5, 10] },
  'select-n': { options: [5, 10] },
  'matrix-multiple-choice': { options: [2, 3], parts: [4, 10] },
  'matrix-multiple-response': { options: [4, 7], parts: [2, 10] },
  matching: { options: [3, 10], parts: [3, 6] },
  'ordered-response': { options: [3, 6], parts: [3, 6] },
  'drop-down-cloze': { options: [3, 5], parts: [2, 4] },
  'drop-down-rationale': { options: [3, 5], parts: [2, 3] },
  'highlight-text': { options: [3, 10], parts: [1, 1] },
  'bow-tie': { options: [4, 5], parts: [3, 3] },
};

/** The counts of a kind; undefined for kinds without any (a typed number). */
export function countsOf(kind: string): Counts | undefined {
  return Object.hasOwn(COUNTS, kind) ? COUNTS[kind] : undefined;
}
