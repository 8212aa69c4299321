/** Words of a question that make it another one, and what was expected in their place. */
export interface AskedOtherwise {
  readonly word: string;
  /** The word of its relation in whose place it stands, in quotation marks, or what it should be. */
  readonly expected: string;
  /** What it asks then. */
  readonly asks: string;
}
