import type { ItemDraft, Part, Response, Score } from './item.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { Generation } from './generation.ts';
import type { Scoring } from './scoring.ts';

/**
 * What every item kind provides. A kind is one folder: kind.ts (this), score.ts (pure, also used in the browser),
 * response.client.tsx (accessible control), examples.ts (run by the conformance tests), README.md.
 */
export interface ItemKind {
  readonly id: string;
  /** Its name for a reader, singular, lower case. */
  readonly label: string;
  /** Drafts for one objective's facts, in a fixed order; the same input gives the same drafts. */
  readonly generate: (generation: Generation) => readonly ItemDraft[];
  /** Why the shape of an item of this kind is wrong, or an empty list. */
  readonly shapeFaults: (item: ItemDraft) => readonly string[];
  /** Points for a response; unknown part or option ids are ignored. */
  readonly score: (item: Pick<ItemDraft, 'options' | 'parts'>, response: Response) => Score;
  /** What `score` does, as data: a conformance test holds them together. */
  readonly scoring: Scoring;
  /** How many options may be chosen in one part; 1 for a part that takes a typed number. */
  readonly picksIn: (item: Pick<ItemDraft, 'options' | 'parts'>, part: Part) => number;
  /**
   * Why it gives no item on a fact that may be asked, in words for its author: the first thing that stands in the way.
   * Asked only where it gives none. `generation` is that of the fact's objective.
   */
  readonly whyNone?: (fact: Fact, generation: Generation) => string | undefined;
}
