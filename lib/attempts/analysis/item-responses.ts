/** What one examinee got on an item, and what they chose. */
export interface ExamineeResponse {
  /** From 0 to the item's `max`. */
  readonly points: number;
  /** Ids of the options chosen; empty where nothing was chosen or a number was typed. */
  readonly picks: readonly string[];
  /** The item that this examinee saw, when the column pools the variants of a fact. */
  readonly variant?: string;
}

/**
 * One column of a test: an item, or the variants of one template and fact pooled. `responses` are in the same order of
 * examinees in every column of the test, one each: who did not answer has 0 points.
 */
export interface ItemResponses {
  readonly id: string;
  readonly max: number;
  /** The options and whether each is a key; empty where there are none to analyse. */
  readonly options: readonly { readonly id: string; readonly key: boolean }[];
  readonly responses: readonly ExamineeResponse[];
  /** How many examinees challenged the item after they had answered it. */
  readonly challenges?: number;
}
