import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Pairing } from '../phrase/statement.ts';
import type { Candidate } from './candidate.ts';
import { claimsWithin, comparable, proposeRefutation } from './refute.ts';

/**
 * Whether a pairing holds: a candidate that is `entailed`, or one that is refuted. Undefined when neither can be shown,
 * and when both can: where facts disagree nothing may be asked.
 */
export function judgePairing(pairing: Pairing, kb: KnowledgeBase): Candidate | undefined {
  const relation = kb.relations.get(pairing.relation);
  if (relation === undefined) return undefined;
  const true_ = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb).filter(
    ({ polarity }) => polarity === 1,
  );
  const said = true_.find(({ object }) => object === pairing.object);
  const refuted = proposeRefutation(pairing, pairing.object, relation, kb);
  if (said === undefined)
    return true_.some(({ object }) => comparable(object, pairing.object, kb)) ? undefined : refuted;
  if (refuted !== undefined) return undefined;
  return {
    concept: pairing.object,
    pairing,
    proof: 'entailed',
    facts: [said.fact],
    reason: undefined,
    because: said,
  };
}
