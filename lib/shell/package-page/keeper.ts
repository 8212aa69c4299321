/** What the pages of packages differ in: the system around a page, which keeps the attempt and is told of it. */
import type { PlayedItem, PlayedResponse } from '#lib/exchange/package-player/played-data.ts';
import type { Saved } from '#lib/exchange/package-player/saved.ts';
import type { Standing } from '#lib/exchange/package-player/standing.ts';

/** A learning system or record store, as what plays a page sees it. */
export interface Keeper {
  /** The attempt as it was kept: see `savedText`; empty where there is none. */
  readonly saved: string;
  /** Why nothing is kept, in a sentence; empty where it is. */
  readonly notice: string;
  /** Whether it still takes answers. */
  readonly isOpen: () => boolean;
  /** Whether it lacks something that is to be kept or told, of an attempt that stands so. */
  readonly isBehind: (standing: Standing) => boolean;
  /** Keeps what the learner did and tells of it. @returns whether nothing is lacking now */
  readonly keep: (step: Step) => Promise<boolean>;
  /** What becomes of the recorded result where questions are new, as the end of a sentence; empty where none is recorded. */
  readonly resultNote: () => string;
  /** What an attempt to the end has come to, in a sentence or two. */
  readonly verdict: (standing: Standing) => string;
  /** Whether the learner may begin anew now. */
  readonly mayTryAgain: () => boolean;
  /** Begins with another attempt: see `savedText`. */
  readonly tryAgain: (saved: string) => void;
}

/** Something that the learner did. */
export interface Step {
  /** The attempt after it. */
  readonly saved: Saved;
  readonly standing: Standing;
  /** Whether it brought the attempt to its end. */
  readonly isEnd: boolean;
  /** Undefined when it was no answer. */
  readonly answered: Answered | undefined;
}

/** An answer. */
export interface Answered {
  readonly item: PlayedItem;
  readonly answer: PlayedResponse;
  /** Of its points, 0 to 1. */
  readonly share: number;
  /** How long the item was shown before, in milliseconds. */
  readonly spentMs: number;
}
