import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { names } from './wording.ts';

/** By the id of a relation, the concepts that its statement names itself. */
export const spokenOf = once((kb: KnowledgeBase): ((relation: string) => readonly Concept[]) => {
  const known = new Map<string, readonly Concept[]>();
  return (id) => {
    const found = known.get(id) ?? namedIn(foldName(kb.relations.get(id)?.statement ?? ''), kb);
    known.set(id, found);
    return found;
  };
});

function namedIn(statement: string, { concepts }: KnowledgeBase): readonly Concept[] {
  const text = statement.replace(/\{[^{}]*\}/gu, ' ');
  return [...concepts.values()].filter((one) => names(text, one));
}
