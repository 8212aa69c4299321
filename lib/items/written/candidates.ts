/** Why an answer written by hand is right or wrong, as far as the generator knows; the checker decides. */
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Option } from '../item.ts';
import type { Candidate } from '../propose/candidate.ts';
import { claimsWithin, ofCourse, proposeRefutation } from '../propose/refute.ts';
import { rationaleFor } from '../rationale.ts';

/** What an item cites, and the course that it belongs to. */
export interface Cited {
  readonly facts: readonly FactRef[];
  readonly course: string;
}

/** The reason of an answer that its author marks as right or wrong; undefined when there is none. */
export function candidateFor(
  concept: ConceptId,
  isKey: boolean,
  pairing: Candidate['pairing'],
  cited: Cited,
  kb: KnowledgeBase,
): Candidate | undefined {
  if (isKey) return rightCandidate(concept, pairing, cited, kb);
  const relation = kb.relations.get(pairing.relation);
  return relation === undefined
    ? undefined
    : proposeRefutation(pairing, concept, relation, cited.course, kb, cited.facts);
}

/** The claim that gives a right answer, of the cited facts first; undefined when none does. */
function rightCandidate(
  concept: ConceptId,
  pairing: Candidate['pairing'],
  { facts, course }: Cited,
  kb: KnowledgeBase,
): Candidate | undefined {
  const claims = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb).filter(
    ({ polarity, object }) => polarity === 1 && (kb.wider.get(object)?.has(pairing.object) ?? false),
  );
  const because = claims.find(({ fact }) => facts.includes(fact)) ?? ofCourse(claims, course, kb)[0];
  if (because === undefined) return undefined;
  return { concept, pairing, proof: 'entailed', facts: [because.fact], reasonIn: undefined, because };
}

/** The author's rationale, or the one that the proof gives; what cannot be proved has no proof to speak of, and is refused. */
export function reasonOf(
  own: string | undefined,
  isKey: boolean,
  candidate: Candidate | undefined,
  facts: readonly FactRef[],
  kb: KnowledgeBase,
): Pick<Option, 'rationale' | 'proof'> {
  if (candidate !== undefined)
    return {
      rationale: own ?? rationaleFor(candidate, kb),
      proof: { kind: candidate.proof, facts: candidate.facts },
    };
  return { rationale: own ?? '', proof: { kind: isKey ? 'entailed' : 'R1', facts: facts.slice(0, 1) } };
}
