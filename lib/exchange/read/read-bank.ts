import type { Besides, CodePage } from '#lib/base/code-page.ts';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { NumberEntry } from '#lib/items/item.ts';

/** What is read of a bank at most. Far above what people write; a fault of each is `exchange/limit`. */
export const READ_LIMITS = {
  /** Characters of a file, pictures included. */
  file: 20_000_000,
  /** Questions of a file: as many as a quiz file may hold. */
  questions: 1_000,
  /** Options of a question, as in a quiz file. */
  options: 20,
  /** Parts of a question. */
  parts: 20,
  /** Characters of a question, an option or a reason. */
  text: 4_000,
  /** Faults that are listed for one file. */
  listed: 500,
} as const;

/** An option of a question as the other system has it. */
export interface ReadOption {
  /** Plain words on one line. */
  readonly text: string;
  readonly key: boolean;
  /** The share of the mark that choosing it gives, in per cent; undefined where the format has none. */
  readonly share: number | undefined;
  /** Plain words; empty when there are none. */
  readonly feedback: string;
  readonly place: Place;
}

/** A choice question as the other system has it, its words kept. */
export interface ReadItem {
  /** The id it has there; empty when it has none. */
  readonly id: string;
  /** Its name there; empty when it has none. */
  readonly name: string;
  /** Paragraphs of plain words, divided by empty lines. */
  readonly stem: string;
  /** Whether the other system takes one answer or several. */
  readonly takes: 'one' | 'several';
  readonly options: readonly ReadOption[];
  /** What is said after any answer. */
  readonly feedback: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** References of facts that the bank names, as written. */
  readonly facts: readonly string[];
  /** Other things of it that a person should see: what they are and their words. */
  readonly notes: readonly string[];
  /** What the file says of its points besides keys and shares, each as what it is and its value: `defaultgrade 2`. */
  readonly points: readonly string[];
  readonly place: Place;
}

/** A scored piece of a question that is no plain choice. */
export interface ReadPart {
  /** Plain words; empty for the only part. A blank in it is `____`. */
  readonly text: string;
  /** How many options may be chosen. */
  readonly picks: number;
  readonly options: readonly ReadOption[];
  /** Where a number is typed; the options are then its right value and wrong ones. */
  readonly entry: NumberEntry | undefined;
}

/** A question with several parts, or with a number to be typed, as the other system has it. */
export interface ReadComposite extends Omit<ReadItem, 'takes' | 'options'> {
  /** What it is called where it is counted. */
  readonly kind: string;
  /** In their order; at least one. */
  readonly parts: readonly ReadPart[];
}

/** A question that is not imported. */
export interface LeftOut {
  /** The id it has there; empty when it has none, or none that could be read. */
  readonly id: string;
  /** What it is called where it is counted: `essay`, `matching`, `not readable`. */
  readonly kind: string;
  readonly words: string;
  readonly place: Place;
  /** What the facts of the course say against its answer. */
  readonly denied?: string | undefined;
}

/** A bank that was read. Every question of the file stands once: among `questions`, `composites` or `leftOut`. */
export interface ReadBank {
  /** Choices. */
  readonly questions: readonly ReadItem[];
  readonly composites: readonly ReadComposite[];
  readonly leftOut: readonly LeftOut[];
  /** The ids of all of them, each once, in the order of the file. */
  readonly ids: readonly string[];
  /** The ids of those that were found at fault while they were read: something of such a question may be missing here. */
  readonly faulty: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A reader of a format: pure, never throws, whatever the text holds. `path` is how places name the file. */
export type BankReader = (path: string, text: string) => ReadBank;

/** A bank while it is read. */
export interface Reading {
  readonly place: (from: number, to: number) => Place;
  readonly questions: ReadItem[];
  readonly composites: ReadComposite[];
  readonly leftOut: LeftOut[];
  readonly diagnostics: Diagnostic[];
  /** Where each id stands first. */
  readonly ids: Map<string, Place>;
  readonly faulty: Set<string>;
}

/** Adds a fault. */
export function fault(
  { diagnostics }: Pick<Reading, 'diagnostics'>,
  page: CodePage,
  place: Place,
  message: string,
  more: Besides = {},
): void {
  diagnostics.push(diagnose(page, place, message, more));
}

/** How many questions a bank has, those that are left out included. */
export function countOf({
  questions,
  composites,
  leftOut,
}: Pick<ReadBank, 'questions' | 'composites' | 'leftOut'>): number {
  return questions.length + composites.length + leftOut.length;
}
