import type { NumberEntry, Score } from './item.ts';

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
}

export interface PublicPart {
  readonly handle: string;
  readonly text: string;
  /** Empty when a number is typed. */
  readonly options: readonly { readonly handle: string; readonly text: string }[];
  /** How many options may be chosen here: 1 for radio-like parts, the number of options for "select all". */
  readonly picks: number;
  /** The unit of the number to be typed; undefined when options are chosen. */
  readonly unit: string | undefined;
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
      /** The option's text where the learner has not seen it: the values of a number that was typed. */
      readonly text: string | undefined;
    }[];
    /** What the learner typed; undefined where options are chosen. */
    readonly entered: string | undefined;
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

/**
 * What a page needs to grade an answer by itself and to say why, in practice only: an exam and a room never send it. Named
 * by handle like everything that a browser sees.
 */
export interface PracticeKey {
  readonly item: string;
  /** True when the item's options stand without parts: its score knows them as the part `main`. */
  readonly isPlain: boolean;
  /** The handle of `main`, under which a score may stand for the whole of an item with parts. */
  readonly main: string;
  /** In the item's own order, which some scores go by; the options in the order shown. */
  readonly parts: readonly {
    readonly handle: string;
    readonly options: readonly {
      readonly handle: string;
      readonly key: boolean;
      readonly rationale: string;
      /** As in `ItemFeedback`. */
      readonly text: string | undefined;
    }[];
    /** Undefined where options are chosen. */
    readonly entry: NumberEntry | undefined;
  }[];
  readonly evidence: readonly EvidenceView[];
}
