/** Set after a question whose options may be right in any number. Part of the phrasing data: generator and checker both read it. */
export const SELECT_ALL = 'Select all that apply.';

/** The two columns of a true-or-false matrix, in their order. */
export const TRUTH_OPTIONS = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
] as const;

/** The lead-in of a true-or-false matrix about an objective's topic. */
export function matrixStem(topic: string): string {
  return `Decide whether each statement about ${topic} is true or false.`;
}
