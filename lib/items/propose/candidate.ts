import type { Claim, Qualifiers } from '#lib/knowledge/claim.ts';
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
  /**
   * What holds the reason written by the author, when there is one. The text is read when it is told: a candidate is shared by
   * the questions of many facts, and whoever follows the reading of texts must see each of them read it.
   */
  readonly reasonIn: Pick<Claim, 'reason'> | undefined;
  /** The true claim that rules the pairing out, when a claim does. */
  readonly because: Claim | undefined;
}

/**
 * Where a wrong answer comes from, the best source first: what the author wrote, what is confused with it, another member
 * of its class, the answer of a sibling, a neighbour on its scale or another amount, the result of a slip, and any other
 * concept that is provably different.
 */
export const SOURCES = ['authored', 'contrast', 'class', 'sibling', 'slip', 'scale', 'spare'] as const;
export type Source = (typeof SOURCES)[number];

/** A wrong answer with where it comes from. */
export interface WrongCandidate extends Candidate {
  readonly source: Source;
}

/** A prospective question that one claim gives rise to: which side it asks for, its right answer and every provably wrong one. */
export interface Prospect {
  readonly fact: Fact;
  /** The claim's relation and scope: a fact may make claims of several. */
  readonly relation: string;
  readonly qualifiers: Qualifiers;
  /** The claim's place among the fact's true stated claims, from 0. */
  readonly ordinal: number;
  readonly asks: 'object' | 'subject';
  /** The side that the stem names. */
  readonly known: ConceptId;
  readonly key: Candidate;
  /** Every right answer to the same question, the key's concept among them: the others are never options beside a single key. */
  readonly right: readonly Candidate[];
  /** By source, the best first. */
  readonly wrong: readonly WrongCandidate[];
}

/** The other right answers to the same question. */
export function alsoRight({ key, right }: Prospect): readonly Candidate[] {
  return right.filter(({ concept }) => concept !== key.concept);
}
