/** An item as it states itself: what the checker is given and believes nothing of. Every `Item` has this shape. */
export interface StatedItem {
  readonly id: string;
  readonly course: string;
  readonly lesson: string;
  readonly kind: string;
  readonly stem: string;
  readonly facts: readonly string[];
  readonly options: readonly StatedOption[];
  readonly parts?: readonly StatedPart[] | undefined;
  readonly revision?: string | undefined;
  readonly certificate?: StatedCertificate | undefined;
}

export interface StatedPart {
  readonly id: string;
  readonly text: string;
  readonly options: readonly StatedOption[];
}

export interface StatedOption {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  readonly rationale: string;
  readonly proof?: { readonly kind: string; readonly facts: readonly string[] } | undefined;
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
}

/** The part under which plain options stand in a certificate. */
export const PLAIN_PART = 'main';
