/** What an author's files amount to after a save, as a page in development shows it. */
export interface ContentState {
  /** The bank that is served; with errors, the one from before. */
  readonly revision: string | undefined;
  /** Another whenever pages show something else, and of every server: one that is begun anew may have read other files. */
  readonly pages: string;
  /** True while items are being proved again: what quizzes ask is then from before. */
  readonly isProving: boolean;
  readonly seconds: number;
  readonly warnings: number;
  /** Every error, in the order of the files. */
  readonly errors: readonly ContentError[];
}

export interface ContentError {
  readonly code: string;
  /** What is wrong: of several items at the same words, one message each. */
  readonly messages: readonly string[];
  readonly why: string;
  readonly help: string;
  /** `content/gabapentin/mechanism.md:12:7`; empty when no file is to blame. */
  readonly where: string;
  /** The lines around it, with the place underlined; empty when there is nothing to show. */
  readonly frame: string;
}
