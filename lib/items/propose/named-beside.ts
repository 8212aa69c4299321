import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { conceptsInText } from '../written/concepts-in-text.ts';
import type { Candidate } from './candidate.ts';

/**
 * True when the title of the lesson or its name in the address, shown beside the item, names a right answer and no wrong one: in a lesson
 * called "Sepsis" no question asks which term has that meaning.
 */
export function keyStandsBeside(
  candidates: readonly Candidate[],
  { course, lesson }: Pick<Fact, 'course' | 'lesson'>,
  kb: KnowledgeBase,
): boolean {
  const title = kb.lessonTitles.get(`${course}/${lesson}`) ?? '';
  const isRight = new Map(candidates.map(({ concept, proof }) => [concept, proof === 'entailed']));
  return [title, lesson.replaceAll('-', ' ')].some((text) => {
    const named = namedIn(text, kb).flatMap((id) => isRight.get(id) ?? []);
    return named.length > 0 && named.every((right) => right);
  });
}

function namedIn(text: string, kb: KnowledgeBase): readonly ConceptId[] {
  return conceptsInText(text, kb).flatMap(({ concepts }) => concepts);
}
