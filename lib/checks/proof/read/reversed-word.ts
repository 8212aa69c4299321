import { turnsWhenAsked, wordOf } from '#lib/knowledge/opposites.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';
import { exchangedTime } from './exchanged-time.ts';
import { leadInToRead, namesOf, phrasingsOf } from './question-words.ts';
import { cutWords } from './wording.ts';

/**
 * The word of a hand-written question that says the reverse of one by which its relation is said: "before" for "after". A relation that has
 * both in its phrasings is left alone, and a question that has both: names and the limits of the question are not read.
 */
export function reversedWord(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): AskedOtherwise | undefined {
  const relation = kb.relations.get(declared.relation);
  if (relation === undefined) return undefined;
  const frames = [relation.statement, ...phrasingsOf(relation)].join(' | ').replaceAll(/\{[^{}]*\}/gu, ' ');
  const question = leadInToRead(stem, instruction, declared, kb);
  const rest = cutWords(question, namesOf(declared, kb));
  const [own, reverse] =
    turnsWhenAsked(frames).find(([mine, other]) => other.test(rest) && !mine.test(rest)) ?? [];
  if (own === undefined || reverse === undefined) return exchangedTime(question, frames);
  return { word: wordOf(reverse, rest), own: wordOf(own, frames), asks: 'for the reverse' };
}
