/** What may stand for something that another sentence names. */
const PRONOUN = /\b(?:it|its|they|their|these|this|both)\b/iu;
/** "Below it" is below an amount, and "both humming and whistling" names the two. */
const OF_WHAT_IS_NAMED =
  /\b(?:below|above|under|over|beyond|around) (?:it|this|that|these)\b|\bboth(?= (?:[\p{L}-]+ ){1,4}and\b)/giu;
/** A clause that goes on about what the sentence began with: "examplol lasts for long: its half-life …". */
const GOES_ON = /[,;:] (?:(?:and|but|so|if|when|since|because|as) )?(?:it|its|they|their)\b/giu;

/**
 * Whether a sentence has a pronoun that may stand for what it does not name: "unlike samplol, it opens the gate". Where it begins with a
 * name, a clause behind may go on about that.
 */
export function standsForAnother(sentence: string, beginsWithName = false): boolean {
  const rest = beginsWithName ? sentence.replaceAll(GOES_ON, ' ') : sentence;
  return PRONOUN.test(rest.replaceAll(OF_WHAT_IS_NAMED, ' '));
}
