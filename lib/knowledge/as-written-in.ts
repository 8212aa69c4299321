import { once } from '#lib/base/remembered.ts';
import type { Concept, ConceptId } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * The same knowledge with every amount labelled in the way that a lesson writes it ("168 hours" where another lesson says "7 days"). Only
 * labels differ: ids, claims and names are the same, so that what is said in the words of one can be proved by the other. For whoever
 * writes; who reads and proves takes the base itself. Lessons that write all amounts alike share one.
 *
 * @param lesson `course/lesson`
 */
export function asWrittenIn(kb: KnowledgeBase, lesson: string): KnowledgeBase {
  const words = kb.amountsByLesson.get(lesson);
  if (words === undefined) return kb;
  const known = writtenWith(kb);
  const before = known.get(words);
  if (before !== undefined) return before;
  const written = { ...kb, concepts: new Map([...kb.concepts, ...words]) };
  known.set(words, written);
  return written;
}

const writtenWith = once(
  (_kb: KnowledgeBase) => new WeakMap<ReadonlyMap<ConceptId, Concept>, KnowledgeBase>(),
);
