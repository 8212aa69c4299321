import type { PaperLayout } from '#lib/forms/paper-item.ts';
import type { CognitiveLevel, NumberEntry } from '#lib/items/item.ts';
import type { Scoring } from '#lib/items/scoring.ts';

/** A choice. */
export interface ExchangeOption {
  /** Unique in its part; readable, so it names the content: never where a learner's browser sees it before the answer. */
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  /** Why it is right or wrong; empty when the item does not say. */
  readonly rationale: string;
}

/** A scored piece: one row, column, blank, place or pair; the only part of plain items. */
export interface ExchangePart {
  /** Unique in its item; readable like that of an option. */
  readonly id: string;
  /** Empty for plain items; a blank in it is written as `BLANK`. */
  readonly text: string;
  /** In their canonical order, which gives no key away. */
  readonly options: readonly ExchangeOption[];
  /** How many options may be chosen. */
  readonly picks: number;
  /** Where a number is typed; the options are then its right value and wrong ones, which nobody is shown. */
  readonly entry: NumberEntry | undefined;
}

/** A fact that the item rests on. */
export interface ExchangeFact {
  /** `course/lesson/fact` */
  readonly ref: string;
  /** What it says, with all of its qualifiers; empty where its relation's words do not fit it. */
  readonly statement: string;
  /** The taught sentence, which may leave to its lesson in whom or where it holds. */
  readonly sentence: string;
  /** Place of the sentence in its lesson. */
  readonly anchor: string;
  readonly toVerify: boolean;
}

/** A source as it is cited. */
export interface ExchangeSource {
  readonly id: string;
  readonly title: string;
  /** Empty when the whole document is cited. */
  readonly section: string;
  readonly publisher: string;
  readonly edition: string;
  /** Day, or `unknown`. */
  readonly retrieved: string;
  readonly url: string;
}

/** Something with an id for programs and a text for people. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/**
 * An item as formats read it. All text is plain: it holds no markup, and a format escapes it. Only `caseText` may hold line
 * breaks, and an empty line between paragraphs.
 */
export interface ExchangeItem {
  /** `course/lesson/fact/kind/n`: readable, so only for people who may know the key. */
  readonly id: string;
  /** See `identity.ts`: stays when a text is corrected, changes with the key; opaque, 32 hexadecimal digits. */
  readonly identity: string;
  /** Changes with every change of the item; 32 hexadecimal digits. */
  readonly revision: string;
  readonly kind: string;
  /** The kind's name for a reader, singular, lower case. */
  readonly kindLabel: string;
  /** How it is set, by the shape of its parts: see `PaperLayout`. */
  readonly layout: PaperLayout;
  readonly scoring: Scoring;
  /** The most points it gives. */
  readonly points: number;
  readonly level: CognitiveLevel;
  readonly safety: boolean;
  /** True when a person signed this revision. */
  readonly reviewed: boolean;
  readonly course: Named;
  readonly lesson: Named;
  readonly objective: Named;
  /** A name for lists of items: it tells no key. */
  readonly title: string;
  /** The patient case; empty when there is none. */
  readonly caseText: string;
  readonly leadIn: string;
  /** At least one. */
  readonly parts: readonly ExchangePart[];
  /** `fixed` when the order of the options carries meaning: they are then never shuffled. */
  readonly order: 'free' | 'fixed';
  readonly facts: readonly ExchangeFact[];
  readonly sources: readonly ExchangeSource[];
  /** For filters, each once: `course:…`, `lesson:…`, `objective:…`, `kind:…`, `level:…`, `safety`, `reviewed` or `awaiting-review`, `to-verify`. */
  readonly tags: readonly string[];
}
