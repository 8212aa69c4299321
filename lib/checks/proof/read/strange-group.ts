import { wordStem, wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';

/** Groups in which a medicine may act, stay or be allowed otherwise. Adults are none: they are whom facts without a group are about. */
const GROUPS = [
  String.raw`(?:\p{L}+ )?(?:child(?:ren)?|infants?|neonates?|newborns?|bab(?:y|ies)|toddlers?|adolescents?|teenagers?)`,
  String.raw`(?:pregnant|breastfeeding|lactating|postmenopausal|elderly|older|frail|young|younger) (?:people|persons?|patients?|adults?|wom[ae]n|m[ae]n)`,
  String.raw`(?:the )?elderly|women|men|girls|boys|(?:human )?pregnancy|breastfeeding|lactation`,
  String.raw`(?:people|patients|persons|those|anyone) (?:aged )?(?:under|below|over|above|younger than|older than) (?:the age of )?\d+`,
].join('|');
const IN_GROUP = new RegExp(
  String.raw`\b(?<=\b(?:in|among|for|during) (?:a |an |the |all |most )?)(?<group>${GROUPS})(?![\p{L}\p{N}-])`,
  'giu',
);

/** A child of whom a scene tells: "a 2-year-old child takes examplol". */
const OF_SCENE =
  /\b(?<=\b(?:an?|the) )(?<group>(?:[\p{L}\d]+-(?:years?|months?|weeks?)-old )?(?:(?:newborn|premature|small|young) )?(?:child|infant|neonate|newborn|baby|toddler|adolescent|teenager|girl|boy))(?= (?:who |that )?(?:takes?|receives?|received|is|was|has|with|needs?|of|aged)\b)/giu;

/**
 * The group of people that a question is asked of, where nothing that it rests on speaks of one: "in children" of a fact that names no age.
 * What holds in all may hold in them, but nobody has proved it.
 * @param known texts of which the words may stand in the question: phrasings, limits, options, and the evidence of the facts
 */
export function strangeGroup(question: string, known: readonly string[]): AskedOtherwise | undefined {
  const stems = new Set(known.flatMap((text) => wordsIn(foldName(text))).map(wordStem));
  const found = [...question.matchAll(IN_GROUP), ...question.matchAll(OF_SCENE)]
    .flatMap(({ groups }) => groups?.['group'] ?? [])
    .find((group) => !wordsIn(foldName(group)).some((word) => isOfGroup(word) && stems.has(wordStem(word))));
  return found === undefined
    ? undefined
    : { word: found, expected: 'no group of people', asks: 'of people of whom its fact says nothing' };
}

/** "People" and "the" are said of anybody. */
function isOfGroup(word: string): boolean {
  return !/^(?:the|people|persons?|patients?|those|anyone|human)$/u.test(word);
}
