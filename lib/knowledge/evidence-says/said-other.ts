/** What a fact's evidence says instead of what the fact states. */
export interface SaidOther {
  /** The field of the fact that states something else. */
  readonly path: readonly (string | number)[];
  /** What the evidence says, in words. */
  readonly says: string;
  /** What the fact states, in words. */
  readonly states: string;
  /** The other is said outright, and what the fact states nowhere around it: an error; else a warning. */
  readonly isClear: boolean;
  /** Read between the words, so that it stays a warning whatever the fact. */
  readonly isHint?: boolean;
}
