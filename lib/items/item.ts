import type { FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';

/** What makes an option right (`entailed`) or wrong (R1 to R7): see docs/proofs.md. */
export type ProofKind = 'entailed' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7';

/** The recorded reason of one option, with the facts it rests on. */
export interface Proof {
  readonly kind: ProofKind;
  readonly facts: readonly FactRef[];
}

/** One choice. Ids are readable and name the content: they never reach a browser before the answer. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  readonly rationale: string;
  readonly proof: Proof;
}

/** A number to be typed: the range that is accepted, and the units it may be given in. Decimals are written as text, so that they stay exact. */
export interface NumberEntry {
  /** The unit asked for, as a reader sees it: "mg a day", "in 100 people". */
  readonly unit: string;
  /** Accepted from `lowest` to `highest`, both included, in the unit asked for. */
  readonly lowest: string;
  readonly highest: string;
  /** Written forms of units that a learner may add, each with the factor that turns it into the unit asked for. */
  readonly units: readonly { readonly name: string; readonly factor: string }[];
}

/** One independently scored piece of a kind without plain options (a row of a matrix, a blank of a cloze). */
export interface Part {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** Present when the learner types a number; the options are then the key and the values that named slips lead to. */
  readonly entry?: NumberEntry;
}

/** What the author of a hand-written item says that its words mean, for stems that no phrasing gives. */
export interface Declaration {
  readonly relation: string;
  readonly asks: 'object' | 'subject';
  /** The concept that the stem names. */
  readonly known: ConceptId;
  readonly qualifiers: Qualifiers;
  /** Option id → the concept that it names. */
  readonly options: Readonly<Record<string, ConceptId>>;
}

export type CognitiveLevel = 'recall' | 'application' | 'analysis';

/** Why the item may be trusted; the reader of an item opens it as "Why is this right?". */
export interface Certificate {
  readonly engine: string;
  readonly keys: readonly {
    readonly part: string;
    readonly option: string;
    readonly facts: readonly FactRef[];
  }[];
  readonly distractors: readonly {
    readonly part: string;
    readonly option: string;
    readonly proof: ProofKind;
    readonly facts: readonly FactRef[];
  }[];
  /** Fact → version: a changed fact makes the item stale. */
  readonly factVersions: Readonly<Record<FactRef, string>>;
  readonly stem: 'parsed' | 'declared';
  readonly reviewed: boolean;
  /** Findings of item-writing rules that a person accepted for this revision; absent when there is none. */
  readonly waivers?: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly role: string;
    readonly date: string;
  }[];
}

/** An item before it has its revision and certificate: what a generator or a hand proposes. */
export interface ItemDraft {
  /** `course/lesson/fact/kind/n` for generated items. */
  readonly id: string;
  readonly course: string;
  readonly lesson: string;
  readonly objective: string;
  readonly facts: readonly FactRef[];
  readonly kind: string;
  readonly level: CognitiveLevel;
  readonly safety: boolean;
  /** The patient case, when there is one, then a blank line, then the lead-in. */
  readonly stem: string;
  /** Plain options in their canonical order; empty for kinds that score by part. */
  readonly options: readonly Option[];
  readonly parts?: readonly Part[];
  /** Citations of the facts: `source` or `source#section`. */
  readonly sources: readonly string[];
  /** `fixed` when the canonical order carries meaning (quantities, categories): it is then never shuffled. */
  readonly order: 'free' | 'fixed';
  /** What it was made from: `relation/role`. Blueprints cap how many of a template stand on a form. Not part of the revision. */
  readonly template?: string;
  /** Only in items written by hand whose stem is no phrasing of the vocabulary. */
  readonly declares?: Declaration;
}

/** A checked item: the shape that `stemma items --json` prints and `stemma verify` reads. */
export interface Item extends ItemDraft {
  /** Hash of kind, stem, options, keys, rationales, fact versions and locale: nothing else. */
  readonly revision: string;
  readonly certificate: Certificate;
}

/** The part id under which plain options are answered and scored. */
export const MAIN_PART = 'main';

/** What was chosen: part id (`main` for plain options) → option ids; and what was typed: part id → text. */
export interface Response {
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly entries?: Readonly<Record<string, string>>;
}

/** Points of one response; `parts` gives each scored piece. */
export interface Score {
  readonly points: number;
  readonly max: number;
  readonly parts: Readonly<Record<string, { readonly points: number; readonly max: number }>>;
}

/** The scored pieces of an item: its parts, or its plain options as the one part `main`. */
export function partsOf(item: Pick<ItemDraft, 'options' | 'parts'>): readonly Part[] {
  return item.parts ?? [{ id: MAIN_PART, text: '', options: item.options }];
}

/** The lead-in: the last paragraph of the stem. What stands before it is the patient case. */
export function leadInOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('\n\n') + 1).trim();
}
