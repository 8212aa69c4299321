import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { ProofKind } from '../item.ts';

/** An answer that the generator believes to be right or wrong, with the reason. The checker decides. */
export interface Candidate {
  readonly concept: ConceptId;
  readonly pairing: Pairing;
  readonly proof: ProofKind;
  readonly facts: readonly string[];
  /** The reason written by the author, when there is one. */
  readonly reason: string | undefined;
  /** The true claim that rules the pairing out, when a claim does. */
  readonly because: Claim | undefined;
}

/** A prospective question that one claim gives rise to: which side it asks for, its right answer and every provably wrong one. */
export interface Prospect {
  readonly fact: Fact;
  /** The claim's place among the fact's stated claims, from 0. */
  readonly ordinal: number;
  readonly asks: 'object' | 'subject';
  /** The side that the stem names. */
  readonly known: ConceptId;
  readonly key: Candidate;
  /** Other right answers to the same question: never options beside a single key. */
  readonly alsoRight: readonly Candidate[];
  /** In the order in which they are preferred as distractors: authored first. */
  readonly wrong: readonly Candidate[];
}
