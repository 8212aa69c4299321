/** A word of a question, and the one of its relation in whose place it stands. */
export interface AskedOtherwise {
  readonly word: string;
  readonly own: string;
  /** What it asks then. */
  readonly asks: string;
}
