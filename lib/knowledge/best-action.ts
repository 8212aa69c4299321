/** How examinations ask for what is advised. */
const BEST_ACTION =
  /\b(?:what|which) (?:of these |of the following )?is the (?:best|most appropriate)(?: next)? action\b|\b(?:what|which) action is (?:the )?(?:best|most appropriate)(?: next)?\b|\b(?:what|which) (?:best|most appropriate)(?: next)? action is (?:advised|taken)\b/giu;
const ADVISED = 'which action is advised';

/**
 * A question for "the best next action" in the words of a relation of advice, whose one answer it is; the text as it stands where the relation
 * asks for something else. "First" ranks in time, and is left.
 */
export function bestAsAdvised(text: string, phrasings: readonly string[]): string {
  if (!phrasings.some((phrasing) => phrasing.toLowerCase().includes(ADVISED))) return text;
  return text.replace(BEST_ACTION, (found) => (/^\p{Lu}/u.test(found) ? `W${ADVISED.slice(1)}` : ADVISED));
}
