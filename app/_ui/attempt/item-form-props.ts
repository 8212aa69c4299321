import type { Confidence } from '#lib/attempts/confidence.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';

/** Where the way goes on. */
export interface Onward {
  readonly href: string;
  readonly label: string;
}

/** A place of an attempt, as it was when the page was made. */
export interface AttemptPlace {
  readonly handle: string;
  readonly isAnswered: boolean;
}

/** What the page knows of an item of an attempt in practice. */
export interface ItemFormProps {
  readonly attempt: string;
  readonly item: PublicItem;
  /** What the answer is graded by here; undefined when the server alone may say, or has said. */
  readonly practiceKey: PracticeKey | undefined;
  /** The id under which the response is stored when there is no JavaScript. */
  readonly responseId: string;
  /** Set when the item was answered before. */
  readonly feedback: ItemFeedback | undefined;
  readonly confidence: Confidence | null;
  /** The form came back because nothing was chosen (without JavaScript). */
  readonly isMissing: boolean;
  readonly next: Onward;
  /** Every place of the attempt, in order: what the device has answered meanwhile is not gone to. Undefined elsewhere. */
  readonly places?: readonly AttemptPlace[] | undefined;
  /** The address of this very item, which a reload shows again; undefined where the item is not the page's own. */
  readonly here: string | undefined;
  /** Its place in the attempt, from 1. */
  readonly position: number;
  /** Where a problem with the item is reported. */
  readonly report: string;
  /** Goes on without another page; the link is a button then. */
  readonly onNext?: (feedback: ItemFeedback) => void;
}
