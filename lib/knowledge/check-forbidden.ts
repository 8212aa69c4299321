import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Claim } from './claim.ts';
import { contradiction, scopesOverlap } from './contradictions.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Relation } from './relation.ts';

/** A statement that says right before or behind its object that it is not to be done. */
const FORBIDS =
  /\b(?:mistake|harmful|forbidden|prohibited|contraindicated|dangerous|wrong|unsafe)(?: for \{subject\})? to \{object\}|\b(?:must|should|may) (?:not|never)(?: be)? \{object\}|\{object\} (?:is|are|must be|should be) (?:to be )?(?:avoided|forbidden|prohibited|contraindicated|harmful|a mistake)\b/iu;
/** And one that takes that back: "is no mistake to". */
const ALLOWS =
  /\b(?:no|not a|not|never a) (?:mistake|harmful|forbidden|prohibited|contraindicated|dangerous|wrong|unsafe)\b/iu;

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
