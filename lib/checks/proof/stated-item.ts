/** An item as it states itself: what the checker is given and believes nothing of. Every `Item` has this shape. */
export interface StatedItem {
  readonly id: string;
  readonly course: string;
  readonly lesson: string;
  /** The id of an objective of the lesson; absent or empty when the item names none. */
  readonly objective?: string | undefined;
  readonly kind: string;
  readonly stem: string;
  readonly facts: readonly string[];
  readonly options: readonly StatedOption[];
  readonly parts?: readonly StatedPart[] | undefined;
  readonly declares?: StatedDeclaration | undefined;
  readonly revision?: string | undefined;
  readonly certificate?: StatedCertificate | undefined;
}

export interface StatedPart {
  readonly id: string;
  readonly text: string;
  readonly options: readonly StatedOption[];
  readonly entry?: StatedEntry | undefined;
}

/** A number to be typed: what is accepted, and the units it may be given in; decimals are text. */
export interface StatedEntry {
  readonly unit: string;
  readonly lowest: string;
  readonly highest: string;
  readonly units: readonly { readonly name: string; readonly factor: string }[];
}

export interface StatedOption {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  readonly rationale: string;
  readonly proof?: { readonly kind: string; readonly facts: readonly string[] } | undefined;
}

/** What a hand-written item says that its words mean. */
export interface StatedDeclaration {
  readonly relation: string;
  readonly asks: 'object' | 'subject';
  readonly known: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

export interface StatedCertificate {
  readonly keys: readonly {
    readonly part: string;
    readonly option: string;
    readonly facts: readonly string[];
  }[];
  readonly distractors: readonly {
    readonly part: string;
    readonly option: string;
    readonly proof: string;
    readonly facts: readonly string[];
  }[];
  readonly factVersions: Readonly<Record<string, string>>;
  readonly reviewed: boolean;
  readonly stem?: string | undefined;
}

/** The part under which plain options stand in a certificate. */
export const PLAIN_PART = 'main';
