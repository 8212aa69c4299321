import type { Avoidance, Claim, Completeness, FactRef, Qualifiers } from './claim.ts';
import type { Concept, ConceptId } from './concept.ts';
import type { Fact } from './fact.ts';
import type { Qualifier, Relation } from './relation.ts';

/** A source with what is known of it; `unknown` stays `unknown`. */
export interface KnownSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly retrieved: string;
  readonly url: string;
  readonly sections: Readonly<Record<string, string>>;
}

/** A patient case and the facts whose items it may open. */
export interface PatientCase {
  readonly id: string;
  readonly course: string;
  readonly lesson: string;
  readonly facts: readonly FactRef[];
  readonly text: string;
  readonly asks: 'object' | 'subject';
  /** Words of the case and the concept that each names: what a highlight-text item lets a learner select. */
  readonly phrases: readonly { readonly text: string; readonly concept: ConceptId }[];
  /** The facts that a bow-tie on this case draws from. */
  readonly bowTie:
    | { readonly condition: FactRef; readonly actions: FactRef; readonly monitoring: FactRef }
    | undefined;
}

/** An objective of a lesson. */
export interface Objective {
  readonly id: string;
  readonly course: string;
  readonly lesson: string;
  readonly text: string;
  readonly topic: string;
}

/**
 * Everything that is known, indexed: concepts and their names, relations and their words, facts and their claims.
 * Built once from parsed content (`buildKnowledge`); read by generators and, independently, by the checker.
 */
export interface KnowledgeBase {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly facts: ReadonlyMap<FactRef, Fact>;
  readonly cases: readonly PatientCase[];
  readonly objectives: readonly Objective[];
  readonly claims: readonly Claim[];
  readonly completeness: readonly Completeness[];
  readonly avoidances: readonly Avoidance[];
  /** Groups of concepts of which nothing can be two at once. */
  readonly disjoint: readonly (readonly ConceptId[])[];
  /** Kind id → its words. */
  readonly kinds: ReadonlyMap<string, { readonly label: string; readonly plural: string }>;
  /** Claims under `relation|subject` (bySubject) and `relation|object` (byObject). */
  readonly claimsBySubject: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsByObject: ReadonlyMap<string, readonly Claim[]>;
  /** Folded name → concepts that go by it. */
  readonly lexicon: ReadonlyMap<string, readonly ConceptId[]>;
  /** `course/lesson` → the amounts that the lesson writes in another way than their label says (`asWrittenIn`). */
  readonly amountsByLesson: ReadonlyMap<string, ReadonlyMap<ConceptId, Concept>>;
  /** All wider concepts of a concept, itself included. */
  readonly wider: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;
  /** Lesson headings and titles shown beside items: `course/lesson` → texts. */
  readonly lessonTitles: ReadonlyMap<string, string>;
}

/** True when every qualifier of `narrow` stands in `wide` with the same value: what is limited to `narrow` then holds in `wide`'s scope. */
export function qualifiersWithin(narrow: Qualifiers, wide: Qualifiers): boolean {
  return Object.keys(narrow).every((id) => wide[id] === narrow[id]);
}
