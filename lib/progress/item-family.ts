/**
 * Kinds in which the answer to the fact's own question stands among a few others and is only recognised. The other kinds
 * ask for more: a number from memory, steps in order, a word in its sentence, a reason, the signs in a case.
 * Mastery needs two families, one of which is not plain recognition (`fold-progress.ts`). That, and which kind is which, is our judgement.
 */
const PLAIN_RECOGNITION: ReadonlySet<string> = new Set([
  'single-best-answer',
  'multiple-response',
  'select-n',
  'matrix-multiple-choice',
  'matrix-multiple-response',
  'matching',
]);

/** True for an item kind through which an answer is only recognised. A kind that is not known counts as such. */
export function isPlainRecognition(kind: string): boolean {
  return PLAIN_RECOGNITION.has(kind) || !Object.hasOwn(USUAL_CHANCE, kind);
}

/** True for the one kind in which nothing is offered and the answer must come from memory. */
export function isConstructed(kind: string): boolean {
  return kind === 'numeric-entry';
}

/**
 * The usual probability that a learner who does not know the fact is right, by kind, for responses that were stored
 * without it: one of four options, one of two truth values, two of five (1/10), four steps in order (1/24), no number at all.
 */
const USUAL_CHANCE: Readonly<Record<string, number>> = {
  'single-best-answer': 1 / 4,
  'multiple-response': 1 / 10,
  'select-n': 1 / 10,
  'matrix-multiple-choice': 1 / 2,
  'matrix-multiple-response': 1 / 10,
  matching: 1 / 4,
  'ordered-response': 1 / 24,
  'drop-down-cloze': 1 / 4,
  'drop-down-rationale': 1 / 4,
  'numeric-entry': 0,
  'highlight-text': 1 / 10,
  'bow-tie': 1 / 10,
};

/** See `USUAL_CHANCE`; a kind that is not known counts as one of four options. */
export function usualChance(kind: string): number {
  return Object.hasOwn(USUAL_CHANCE, kind) ? (USUAL_CHANCE[kind] ?? 1 / 4) : 1 / 4;
}
