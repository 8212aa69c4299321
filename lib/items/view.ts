import type { Score } from './item.ts';

/**
 * What a browser may see of an item before it is answered. Handles are opaque and made per attempt;
 * nothing in here tells a key from a distractor, by value, order or shape.
 */
export interface PublicItem {
  readonly handle: string;
  readonly kind: string;
  /** The patient case, or an empty string. */
  readonly context: string;
  readonly leadIn: string;
  readonly parts: readonly PublicPart[];
  /** How many options may be chosen in one part: 1 for radio-like kinds, the number of options for "select all". */
  readonly picksPerPart: number;
}

export interface PublicPart {
  readonly handle: string;
  readonly text: string;
  readonly options: readonly { readonly handle: string; readonly text: string }[];
}

/** What a browser sees after the answer was stored: per option whether it is right, and why. */
export interface ItemFeedback {
  readonly item: string;
  readonly score: Score;
  readonly parts: readonly {
    readonly handle: string;
    readonly options: readonly {
      readonly handle: string;
      readonly key: boolean;
      readonly chosen: boolean;
      readonly rationale: string;
    }[];
  }[];
  readonly evidence: readonly EvidenceView[];
}

/** A taught sentence with its place in the lesson and its sources. */
export interface EvidenceView {
  readonly sentence: string;
  readonly lessonTitle: string;
  /** Address of the sentence in the lesson, highlighted there. */
  readonly href: string;
  readonly citations: readonly string[];
  readonly toVerify: boolean;
}
