import { turnsWhenAsked, wordOf } from '#lib/knowledge/opposites.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';
import { exchangedTime } from './exchanged-time.ts';
import { leadInToRead, namesOf, phrasingsOf } from './question-words.ts';
import { cutWords } from './wording.ts';

/** What is only told of a person: "in a patient whose kidneys improve". */
const WHOSE =
  /(?<=\b(?:patients?|persons?|people|wom[ae]n|m[ae]n|clients?|adults?|someone|somebody)) whose [\p{L}-]+(?: [\p{L}-]+){0,3}/gu;

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
  const each = [relation.statement, ...phrasingsOf(relation)].map((one) =>
    one.replaceAll(/\{[^{}]*\}/gu, ' '),
  );
  const frames = each.join(' | ');
  const question = leadInToRead(stem, instruction, declared, kb);
  const rest = cutWords(question, namesOf(declared, kb));
  const asked = rest.replaceAll(WHOSE, ' ');
  // What every phrasing says must be said: nothing that is told of a person can stand for it.
  const readBy = (mine: RegExp): string => (each.every((frame) => mine.test(frame)) ? rest : asked);
  const [own, reverse] =
    turnsWhenAsked(frames).find(([mine, other]) => other.test(readBy(mine)) && !mine.test(rest)) ?? [];
  if (own === undefined || reverse === undefined) return exchangedTime(question, frames);
  return { word: wordOf(reverse, rest), own: wordOf(own, frames), asks: 'for the reverse' };
}
