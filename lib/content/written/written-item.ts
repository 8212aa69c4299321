import type { Place } from '#lib/base/diagnostic.ts';

/** Words of an author and where they stand. */
export interface WrittenText {
  readonly text: string;
  readonly place: Place;
}

/** An option as an author wrote it. */
export interface WrittenOption {
  /** What a learner reads, on one line. */
  readonly text: string;
  readonly key: boolean;
  /** The concept that the author says it names, `{concept-id}` behind the text. */
  readonly concept: WrittenText | undefined;
  readonly rationale: WrittenText | undefined;
  readonly place: Place;
  /** The entry of the list with all that stands below it, as Markdown. */
  readonly entry: WrittenText;
}

/** A row of a table of pairs, as an author wrote it. */
export interface WrittenRow {
  /** What is asked about, on one line; empty beside an answer that is nobody's. */
  readonly text: string;
  readonly answer: string;
  readonly place: Place;
}

/** What an item is answered by: one of these, the others are empty. */
export interface WrittenAnswers {
  /** A list with check boxes. */
  readonly options: readonly WrittenOption[];
  /** A table: each row takes one of all answers. */
  readonly rows: readonly WrittenRow[];
  /** A numbered list, in the right order. */
  readonly steps: readonly WrittenText[];
}

/**
 * An item written by hand in a quiz file: read, and not yet tied to what it claims. Every text is plain, its white space
 * folded; the paragraphs of the stem are divided by an empty line, the last one is the question.
 */
export interface WrittenItem extends WrittenAnswers {
  /** Unique in its file; never changes its meaning. */
  readonly id: string;
  readonly stem: string;
  /** The paragraphs of the stem. */
  readonly stemPlace: Place;
  /** `fact`, `lesson/fact` or `course/lesson/fact`, as written. */
  readonly facts: readonly WrittenText[];
  /** `case` or `lesson/case`, as written: a patient case of a lesson that opens the stem. */
  readonly opensWith: WrittenText | undefined;
  readonly level: WrittenLevel | undefined;
  /** Where it says that it is a draft, which no learner is shown; undefined when it does not say so. */
  readonly draft: Place | undefined;
  /** Why the right answers are right that have no rationale of their own. */
  readonly rationale: WrittenText | undefined;
  /** The heading. */
  readonly place: Place;
}

/** The cognitive levels, as an author writes them. */
export const WRITTEN_LEVELS = ['recall', 'application', 'analysis'] as const;
export type WrittenLevel = (typeof WRITTEN_LEVELS)[number];
