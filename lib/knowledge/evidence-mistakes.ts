import type { FactInLesson } from './check-references.ts';
import { forbids } from './harmless-denials.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { isSaid, wordsOf } from './said-names.ts';

/** What is said to be said, and is not so. */
export const DOUBTED = /\b(?:myths?|wrongly|mistakenly|falsely)\b/iu;
/** The same, of the words that are quoted. */
export const DOUBTED_AROUND =
  /\b(?:myths?|misconceptions?|mistaken belief|common mistake|untrue) (?:that|to (?:think|say|believe))\b|\bonce (?:thought|believed) (?:to|that)\b|\bnobody (?:believes|thinks|says|claims)\b|\b(?:claim|idea|belief|notion|rumou?r) that\b[^.]{0,200}\b(?:is|was) (?:wrong|false|mistaken|unfounded)\b|\bdoubtful (?:whether|if|that)\b|\b(?:refuted|disproved|debunked|no longer true|not true|true or false)\b/iu;
/** "Is no cause of humming"; "there is no cause for alarm" is of something else. */
export const NO_SUCH =
  /(?<!\bthere )\b(?:is|are|was|were) no (?:cause|sign|warning|symptom|signal|hint|indication|part|treatment|cure|remedy|antidote|use|target|source)s? (?:of|for|to|against|in)\b/iu;
/** What is called a mistake is not so. */
const MISTAKEN =
  /\b(?:mistakes?|errors?|slips?|blunders?) (?:is|are|was|were|would be) to\b|\b(?:a|an) (?:\p{L}+ )?(?:mistake|error|slip|blunder) to\b|\b(?:is|would be) (?:wrong|unsafe|dangerous|deadly|forbidden) to\b/iu;
const CLAUSE_END = /[,;:()]/u;

/** Whether a text calls something a mistake or a danger to do. */
export function saysMistake(text: string): boolean {
  return MISTAKEN.test(text);
}

/** The clause of the mistake names what the fact states, and no other clause does. */
export function isMistaken(text: string, { read, entry }: FactInLesson, vocabulary: Vocabulary): boolean {
  if (!MISTAKEN.test(text) || forbids(vocabulary.relations.get(entry.relation))) return false;
  const [mistaken, plain] = [true, false].map((wanted) =>
    wordsOf(
      text
        .split(CLAUSE_END)
        .filter((clause) => MISTAKEN.test(clause) === wanted)
        .join(' '),
    ),
  );
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  return stated.some(
    ({ object }) => isSaid(object, mistaken ?? [], vocabulary) && !isSaid(object, plain ?? [], vocabulary),
  );
}
