import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { lessonPath } from './edit-content.ts';
import type { World } from './world.ts';

/** A claim that a fact states of two concepts of the vocabulary, and another lesson in which more can be said of it. */
export interface StatedClaim {
  readonly claim: Claim;
  readonly fact: Fact;
  /** The file of another lesson, or of the same one where the course has no other. */
  readonly elsewhere: string;
  /** An objective of that lesson. */
  readonly objective: string;
  /** What a fact that names the same relation, subject and scope begins with. */
  readonly entry: Readonly<Record<string, unknown>>;
}

export function statedClaimsOf({ kb, parsed }: World): readonly StatedClaim[] {
  return kb.claims.flatMap((claim) => {
    const fact = kb.facts.get(claim.fact);
    const inVocabulary = [claim.subject, claim.object].every((id) =>
      Object.hasOwn(parsed.vocabulary.concepts, id),
    );
    if (fact === undefined || claim.polarity !== 1 || claim.origin !== 'stated' || !inVocabulary) return [];
    const lesson = parsed.lessons.find(({ course, id }) => course === fact.course && id !== fact.lesson);
    const where = lesson === undefined ? fact : { course: lesson.course, lesson: lesson.id };
    const objective = kb.objectives.find(
      (one) => one.course === where.course && one.lesson === where.lesson,
    )?.id;
    const [citation] = fact.citations;
    if (objective === undefined || citation === undefined) return [];
    const entry = {
      kind: 'relation',
      objective,
      subject: claim.subject,
      relation: claim.relation,
      object: claim.object,
      qualifiers: { ...claim.qualifiers },
      source: citation.source,
    };
    return [{ claim, fact, elsewhere: lessonPath(where), objective, entry }];
  });
}
