import type { ConceptId } from './concept.ts';

/** Qualifier id → value id (or concept id). */
export type Qualifiers = Readonly<Record<string, string>>;

/** Full reference of a fact: `course/lesson/fact`. */
export type FactRef = string;

/**
 * One atomic statement that the knowledge base holds: relation(subject, object) is true (polarity 1) or false (-1)
 * wherever `qualifiers` hold. Every fact of every kind is read as claims; proofs speak only of claims.
 */
export interface Claim {
  readonly fact: FactRef;
  readonly relation: string;
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly polarity: 1 | -1;
  readonly qualifiers: Qualifiers;
  readonly strength: 'always' | 'typical' | 'reported';
  /**
   * `stated`: the fact itself. `authored-false`: an entry of its `false` list, with the reason a learner reads.
   * `contrast`: what a contrast pair rules out for each of its two subjects (proof R6), with its reason.
   */
  readonly origin: 'stated' | 'authored-false' | 'contrast';
  readonly reason: string | undefined;
}

/** "This list is complete": the only closed world there is, and only for these qualifiers and that source. */
export interface Completeness {
  readonly fact: FactRef;
  readonly relation: string;
  readonly subject: ConceptId;
  readonly qualifiers: Qualifiers;
  readonly members: readonly ConceptId[];
  readonly source: string;
  readonly asOf: string;
}

/** What must never be shown as a wrong answer to a question on this fact's relation and side. */
export interface Avoidance {
  readonly fact: FactRef;
  readonly relation: string;
  readonly subject: ConceptId;
  readonly objects: readonly ConceptId[];
  readonly concept: ConceptId;
  readonly qualifiers: Qualifiers;
}
