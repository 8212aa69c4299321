import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { spokenOf } from './spoken-of.ts';
import { hasWords, replaceWords } from './wording.ts';

/**
 * A question with the names by which its relation calls the concepts that it speaks of itself, in the place of their other names: "the
 * international normalised ratio" where the relation says "the INR". One that is part of a longer name stays.
 */
export function inOwnNames(
  question: string,
  { relation, known, qualifiers, options }: StatedDeclaration,
  kb: KnowledgeBase,
): string {
  const spoken = spokenOf(kb)(relation);
  if (spoken.length === 0) return question;
  const statement = kb.relations.get(relation)?.statement ?? '';
  const declared = [known, ...Object.values(qualifiers), ...Object.values(options)].flatMap(
    (id) => kb.concepts.get(id)?.names ?? [],
  );
  return spoken.reduce((text, { names }) => {
    const own = names.find((name) => hasWords(statement, name));
    const other = names.find((name) => name !== own && hasWords(text, name));
    if (own === undefined || other === undefined || hasWords(text, own)) return text;
    return declared.some((name) => hasWords(name, other))
      ? text
      : replaceWords(foldName(text), foldName(other), foldName(own));
  }, question);
}
