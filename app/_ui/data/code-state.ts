/** A recovery code that was just made, or none yet. */
export interface CodeState {
  readonly code: string | undefined;
}
