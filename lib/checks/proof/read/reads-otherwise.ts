import { turnsWhenAsked, wordOf } from '#lib/knowledge/opposites.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';
import { exchangedAmount } from './exchanged-amount.ts';
import { exchangedTime } from './exchanged-time.ts';
import { leadInToRead, namesOf, phrasingsOf } from './question-words.ts';
import { partForWhole } from './part-for-whole.ts';
import { strangeGroup } from './strange-group.ts';
import { cutWords } from './wording.ts';

/** What is only told of a person: "in a patient whose kidneys improve". */
const WHOSE =
  /(?<=\b(?:patients?|persons?|people|wom[ae]n|m[ae]n|clients?|adults?|someone|somebody)) whose [\p{L}-]+(?: [\p{L}-]+){0,3}/gu;

/**
 * The words of a hand-written question that ask otherwise than its relation: the reverse ("before" for "after"), another time or amount, what
 * is made of a thing in its place, or a group of people of whom no fact speaks. A relation that has both in its phrasings is left alone,
 * and a question that has both: names and the limits of the question are not read.
 */
export function askedOtherwise(
  { stem, facts, options }: Pick<StatedItem, 'stem' | 'facts' | 'options'>,
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
  const names = namesOf(declared, kb);
  const rest = cutWords(question, names);
  const evidence = facts.flatMap((ref) => kb.facts.get(ref)?.evidence.sentence ?? []);
  return (
    reversedIn(rest, each) ??
    exchangedTime(question, frames) ??
    exchangedAmount(rest, frames) ??
    partForWhole(question, kb.concepts.get(declared.known)?.names ?? [], frames) ??
    strangeGroup(rest, [relation.label, frames, ...names, ...options.map(({ text }) => text), ...evidence])
  );
}

/** The word that says the reverse of one of the phrasings. @param rest the question without names */
function reversedIn(rest: string, phrasings: readonly string[]): AskedOtherwise | undefined {
  const frames = phrasings.join(' | ');
  const asked = rest.replaceAll(WHOSE, ' ');
  // What every phrasing says must be said: nothing that is told of a person can stand for it.
  const readBy = (mine: RegExp): string => (phrasings.every((frame) => mine.test(frame)) ? rest : asked);
  const [own, reverse] =
    turnsWhenAsked(frames).find(([mine, other]) => other.test(readBy(mine)) && !mine.test(rest)) ?? [];
  return own === undefined || reverse === undefined
    ? undefined
    : { word: wordOf(reverse, rest), expected: `"${wordOf(own, frames)}"`, asks: 'for the reverse' };
}
