import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { Candidate } from './candidate.ts';
import { claimsWithin, comparable, ofCourse, proposeRefutation } from './refute.ts';

/**
 * Whether a pairing holds: a candidate that is `entailed`, or one that is refuted. Undefined when neither can be shown,
 * and when both can: where facts disagree nothing may be asked. Only facts of `course` prove
 * that it does not hold, and one of them is named where others say the same.
 */
export function judgePairing(pairing: Pairing, course: string, kb: KnowledgeBase): Candidate | undefined {
  const relation = kb.relations.get(pairing.relation);
  if (relation === undefined) return undefined;
  const claims = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb);
  const true_ = claims.filter(({ polarity }) => polarity === 1);
  const same = true_.filter(({ object }) => object === pairing.object);
  const said = ofCourse(same, course, kb)[0] ?? same[0];
  const refuted = proposeRefutation(pairing, pairing.object, relation, course, kb);
  if (said === undefined)
    return true_.some(({ object }) => comparable(object, pairing.object, kb)) ? undefined : refuted;
  if (refuted !== undefined) return undefined;
  return {
    concept: pairing.object,
    pairing,
    proof: 'entailed',
    facts: [said.fact],
    reasonIn: undefined,
    because: said,
  };
}
