import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { comparable } from '../concepts.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { namesOf } from './question-words.ts';
import { spokenOf } from './spoken-of.ts';
import { cutWords, hasWords, names } from './wording.ts';

/** The name of a concept, and that of another in whose place it stands. */
export interface ExchangedName {
  readonly name: string;
  readonly own: string;
}

/**
 * The name that a question has in the place of one that is part of its relation: "the dose range of pregabalin" where the relation
 * speaks of "the dose range of gabapentin". One that has both is left alone, and so are wider and narrower names.
 */
export function exchangedName(
  question: string,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): ExchangedName | undefined {
  const spoken = spokenOf(kb)(declared.relation).filter((one) => !names(question, one));
  if (spoken.length === 0) return undefined;
  const rest = cutWords(question, namesOf(declared, kb));
  for (const mine of spoken)
    for (const other of kb.concepts.values()) {
      if (other.kind !== mine.kind || comparable(kb, other.id, mine.id)) continue;
      const name = other.names.find((one) => hasWords(rest, one));
      if (name !== undefined) return { name, own: mine.label };
    }
  return undefined;
}
