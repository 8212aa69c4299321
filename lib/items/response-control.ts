import type { ItemFeedback, PublicItem } from './view.ts';

/** What is chosen, by handles: part → options, in the order shown. */
export type Picks = Readonly<Record<string, readonly string[]>>;

/**
 * What the interactive leaf of every item kind gets. Its inputs are named by part handle and valued by option handle, so
 * that the form around it can be sent without JavaScript; it holds no state of its own that the form does not have.
 */
export interface ResponseControlProps {
  readonly item: PublicItem;
  /** What stands chosen when the control appears. */
  readonly picks: Picks;
  /** Handles of the parts that were empty when the learner submitted. */
  readonly missing: readonly string[];
  /** True while the response is on its way: nothing may be changed. */
  readonly locked: boolean;
  /** Once the response is stored: what was right, and why. */
  readonly feedback: ItemFeedback | undefined;
}
