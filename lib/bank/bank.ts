import type { CognitiveLevel, Item } from '#lib/items/item.ts';
import type { Difficulty } from './difficulty.ts';

/** A source as readers see it; fields that are not known hold `unknown`, shown as "not recorded". */
export interface BankSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly retrieved: string;
  readonly url: string;
}

/** A word that a lesson explains at its end. */
export interface BankTerm {
  readonly name: string;
  /** Empty when it has none. */
  readonly abbreviation: string;
  readonly definition: string;
  readonly anchor: string;
}

/** A fact as the app shows it: what it says, where it stands, what it rests on. Never sent with an item before it is answered. */
export interface BankFact {
  /** `course/lesson/fact` */
  readonly ref: string;
  readonly objective: string;
  /** The fact as a sentence with all of its qualifiers, from its relation's phrasing. */
  readonly statement: string;
  /** Present when that phrasing does not fit: the statement is then the taught sentence, which may leave qualifiers unsaid. */
  readonly unphrased?: true;
  readonly sentence: string;
  readonly anchor: string;
  /** Source id, source title and section title (empty when none), in the fact's order. */
  readonly citations: readonly {
    readonly source: string;
    readonly title: string;
    readonly section: string;
  }[];
  readonly safety: boolean;
  readonly toVerify: boolean;
  readonly reviewed: boolean;
  readonly version: string;
}

export interface BankObjective {
  readonly id: string;
  readonly text: string;
  readonly topic: string;
}

export interface BankLesson {
  readonly course: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Sanitised HTML with evidence anchors. */
  readonly html: string;
  readonly words: number;
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly anchor: string }[];
  readonly objectives: readonly BankObjective[];
  readonly facts: readonly BankFact[];
  readonly sources: readonly BankSource[];
  readonly glossary: readonly BankTerm[];
  /** What readers of an earlier version should know: the day (YYYY-MM-DD) and a line, newest first. */
  readonly changes: readonly { readonly day: string; readonly text: string }[];
  /** True when a person signed every item of it; nobody has signed the shipped content yet. */
  readonly reviewed: boolean;
}

export interface BankCourse {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  readonly html: string;
  readonly lessons: readonly string[];
}

/** A row of a blueprint: how many items of these properties a form holds. A property that is absent may be anything. */
export interface QuizCell {
  readonly lesson?: string | undefined;
  readonly objective?: string | undefined;
  /** The id of a fact that the item rests on. */
  readonly fact?: string | undefined;
  readonly kind?: string | undefined;
  readonly level?: CognitiveLevel | undefined;
  readonly difficulty?: Difficulty | undefined;
  readonly safety?: boolean | undefined;
  /** The quiz in whose file the item was written by hand. Of these the minimum asks for no more than may be served. */
  readonly quiz?: string | undefined;
  readonly min: number;
  /** No bound when absent. */
  readonly max?: number | undefined;
}

/** A quiz: a blueprint with its introduction. */
export interface BankQuiz {
  readonly id: string;
  readonly title: string;
  readonly course: string;
  readonly html: string;
  readonly lessons: readonly string[];
  readonly items: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** How many items may rest on one fact; 1 wherever feedback on one is seen before the other, whatever was written. */
  readonly itemsPerFact: number;
  readonly cells: readonly QuizCell[];
  /** How many items may be of one template; any number when absent. */
  readonly itemsPerTemplate?: number | undefined;
  /** How many per cent of the items may ask about one medicine; all of them when absent. */
  readonly sharePerMedicine?: number | undefined;
  /** True when only items that a person signed may be used. */
  readonly signedOnly: boolean;
  readonly mode: 'practice' | 'exam';
  /** Minutes that an exam lasts; no limit when absent. */
  readonly minutes?: number | undefined;
  readonly cutScore: number;
}

/** What forms need to know of an item and no learner sees. Not part of its revision. */
export interface ItemTraits {
  /** What the item was made from, `relation/role`: blueprints cap how many of one template stand on a form. */
  readonly template: string;
  /** A guess from how alike key and distractors are: see `difficulty.ts`. */
  readonly difficulty: Difficulty;
  /** Concept ids of the medicines it asks about, sorted; empty when it asks about none. */
  readonly medicines: readonly string[];
  /**
   * Ids of the items that may not stand on one form with it, sorted, each naming the other. Items that share a fact are not
   * listed: `facts` of both says so, and a blueprint may allow two items of one fact (`items-per-fact`).
   */
  readonly enemies: readonly string[];
  /** True when a person approved this revision of it. */
  readonly signed: boolean;
  /** The last day (YYYY-MM-DD) on which it may be served: the first `review-by` of its sources. Absent when none has one. */
  readonly expiresAt?: string;
}

/** The compiled bank: everything the app serves. Plain JSON; the same content gives the same bytes. */
export interface Bank {
  /** Hash of everything below. */
  readonly revision: string;
  readonly engine: string;
  readonly courses: readonly BankCourse[];
  readonly lessons: readonly BankLesson[];
  readonly quizzes: readonly BankQuiz[];
  /** For search: the names of each concept that goes by several, exactly as they are written. */
  readonly names: readonly (readonly string[])[];
  readonly items: readonly Item[];
  /** Item id → its traits; every item has them. */
  readonly traits: Readonly<Record<string, ItemTraits>>;
}
