/** Who else is told of attempts. */
export interface ToldRecordStore {
  /** Its host. */
  readonly host: string;
  /** What the reader is called there, and was on devices that were joined since; none for one who has done nothing yet. */
  readonly pseudonyms: readonly string[];
}
