import type { Place } from '#lib/base/diagnostic.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { FactRef, Qualifiers } from './claim.ts';

/** A citation: the source's id and, when the fact names one, the section's id. */
export interface Citation {
  readonly source: string;
  readonly section: string | undefined;
}

/** Where the fact is taught: the exact words, the sentence around them, and the anchor in the rendered lesson. */
export interface Evidence {
  readonly text: string;
  readonly sentence: string;
  readonly anchor: string;
}

/** A typed fact with its provenance, as generators and the app read it. */
export interface Fact {
  readonly ref: FactRef;
  readonly course: string;
  readonly lesson: string;
  readonly id: string;
  readonly kind: FactEntry['kind'];
  readonly objective: string;
  readonly entry: FactEntry;
  readonly relation: string;
  readonly qualifiers: Qualifiers;
  readonly evidence: Evidence;
  readonly citations: readonly Citation[];
  readonly safety: boolean;
  readonly examinable: boolean;
  /** True when the basis is not `seen`, or a cited source has a field that is `unknown`. */
  readonly toVerify: boolean;
  readonly reviewedBy: string | undefined;
  /** Hash of what the fact means: kind, relation, concepts with their labels, polarity, qualifiers, false and avoid lists. */
  readonly version: string;
  readonly place: Place;
}
