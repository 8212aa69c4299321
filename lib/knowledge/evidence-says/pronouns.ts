import { ARTICLES } from './names-in-text.ts';

/** What may stand for something that another sentence names. */
const PRONOUN = /\b(?:it|its|they|their|these|this|both)\b/iu;
/** "Below it" is below an amount, "both humming and whistling" names the two, and "it takes 5 minutes" is said of nothing. */
const OF_WHAT_IS_NAMED =
  /\b(?:below|above|under|over|beyond|around) (?:it|this|that|these)\b|\bboth(?= (?:[\p{L}-]+ ){1,4}and\b)|\bit (?=takes (?:about |only |some |at least )?\d)/giu;
/** A clause that goes on about what the sentence began with: "examplol lasts for long: its half-life …". */
const GOES_ON = /[,;:] (?:(?:and|but|so|if|when|since|because|as) )?(?:it|its|they|their)\b/giu;
/** Behind a name, what is joined to it speaks of that, and so does what a relative clause says: "…, as it comes back", "…, which opens its gate". */
const JOINED =
  /[,;:] (?:and|but|so|if|when|since|because|as) (?:it|its|they|their)\b|\b(?:which|who|whose) [^,;:()]*/giu;
/** A word: as stems are counted. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Whether a sentence has a pronoun that may stand for what it does not name: "unlike samplol, it opens the gate". Where it begins with a
 * name, a clause behind may go on about that.
 *
 * @param nameAt the place of its first name among its stems, where it has one
 */
export function standsForAnother(sentence: string, nameAt?: number): boolean {
  if (!PRONOUN.test(sentence)) return false;
  const at = nameAt === undefined ? sentence.length : placeOf(nameAt, sentence);
  const [ahead, behind] = [sentence.slice(0, at), sentence.slice(at).replaceAll(JOINED, ' ')];
  const rest = nameAt === 0 ? behind.replaceAll(GOES_ON, ' ') : behind;
  return [ahead, rest].some((part) => PRONOUN.test(part.replaceAll(OF_WHAT_IS_NAMED, ' ')));
}

/** Where the word of a stem begins. */
function placeOf(stem: number, sentence: string): number {
  const words = [...sentence.matchAll(WORD)].filter(([word]) => !ARTICLES.has(word.toLowerCase()));
  return words[stem]?.index ?? sentence.length;
}
