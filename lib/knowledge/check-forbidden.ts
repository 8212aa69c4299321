import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Claim } from './claim.ts';
import { contradiction, scopesOverlap } from './contradictions.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Relation } from './relation.ts';

/** A statement that says of its object that it is not to be done. */
const FORBIDS =
  /\b(?:mistakes?|harmful|forbidden|prohibited|contraindicated|dangerous)\b|\b(?:must|should|may) (?:not|never)\b|\b(?:is|are) (?:not|never) to be\b|\b(?:is|are) to be avoided\b|\bavoid(?:s|ed)?\b/iu;
/** And one that takes that back: "is no mistake", "need not be avoided". */
const ALLOWS =
  /\b(?:no|not a|need not|never a) (?:be )?(?:mistakes?|harmful|forbidden|avoid\w*|dangerous)\b/iu;

/**
 * What one fact advises, and another says is not to be done in the same case: `knowledge/contradiction`, at the later of the two. That a
 * relation forbids is read in its statement.
 */
export function checkForbidden(kb: KnowledgeBase): Diagnostic[] {
  const forbidding = [...kb.relations.values()].filter(forbidsObject).map(({ id }) => id);
  if (forbidding.length === 0) return [];
  return kb.claims
    .filter((claim) => isStated(claim) && isAdvice(claim, kb))
    .flatMap((advice) =>
      forbidding
        .flatMap((relation) => kb.claimsBySubject.get(`${relation}|${advice.subject}`) ?? [])
        .filter(
          (claim) =>
            isStated(claim) &&
            claim.object === advice.object &&
            scopesOverlap(claim.qualifiers, advice.qualifiers),
        )
        .map((claim) => {
          const label = kb.concepts.get(advice.object)?.label ?? advice.object;
          return contradiction(advice, claim, `one advises "${label}", the other forbids it`, kb);
        }),
    );
}

function isStated({ origin, polarity }: Claim): boolean {
  return origin === 'stated' && polarity === 1;
}

/** The action of an advice, its reasons left out. */
function isAdvice({ fact, relation }: Claim, kb: KnowledgeBase): boolean {
  const stating = kb.facts.get(fact);
  return stating?.kind === 'action' && stating.relation === relation;
}

function forbidsObject({ statement }: Relation): boolean {
  return statement.includes('{object}') && FORBIDS.test(statement) && !ALLOWS.test(statement);
}
