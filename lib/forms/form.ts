/** The order in which one part's options stand in one attempt. */
export interface PartOrder {
  readonly part: string;
  readonly options: readonly string[];
}

/** One item of a form: which revision, where it stands, and the order of its parts and options. */
export interface FormEntry {
  /** Counts from 0. */
  readonly position: number;
  readonly itemId: string;
  readonly revision: string;
  /** In the order in which the parts are shown. */
  readonly optionOrder: readonly PartOrder[];
  /** The position whose miss it asks about again; absent for the items that the form was drawn with. */
  readonly variantOf?: number;
}

/** One assembled set of items for one learner. */
export interface Form {
  readonly quiz: string;
  readonly seed: string;
  readonly entries: readonly FormEntry[];
}

/** The bank cannot fill one cell of the blueprint. */
export interface Shortage {
  readonly code: 'bank-shortage';
  /** Its properties (`kind:matching lesson:stopping`), `items` (the form as a whole) or `neighbours` (no order keeps items on one fact apart). */
  readonly cell: string;
  /** The same for readers: "items of the kind matching from the lesson stopping". */
  readonly words: string;
  readonly needed: number;
  readonly available: number;
}

/** A shortage in a sentence for whoever writes blueprints. */
export function shortageSentence({ words, needed, available }: Shortage): string {
  return `The blueprint asks for ${String(needed)} ${words}, and the bank can give ${String(available)} on one form.`;
}
