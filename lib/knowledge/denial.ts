import { remembered } from '#lib/base/remembered.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';

/** Words by which a sentence denies what it speaks of. */
const DENIAL =
  /\b(?:not|no|nor|never|neither|none|nobody|nothing|without(?! (?:delay|fail|hesitation|exception|question)\b)|cannot|lacks?|unlike|false|untrue|wrong|fails? to|failed to|unable to|refuses? to|seldom|hardly|scarcely|barely|wrongly|mistakenly|falsely|myths?)\b|n['’]t\b/giu;

/** Texts of which the count is remembered: many readers ask of one sentence, one behind the other. */
const TEXTS_MAX = 200;

/** How many words of a text deny something. */
export const denialsIn = remembered((text: string): number => text.match(DENIAL)?.length ?? 0, TEXTS_MAX);

/** Behind "and" a finite verb: "is not broken down and leaves"; "does not open and close" has none. */
const AND_VERB = /\band (?=(?<verb>\p{L}+s)\b)/giu;

/**
 * A text of which a denial ends where a verb of the relation begins a clause of its own: "is not broken down; leaves the body" for "is not
 * broken down and leaves the body".
 */
export function apartAtVerbs(text: string, statement: string): string {
  if (denialsIn(text) === 0) return text;
  const own = new Set(
    wordsIn(statement.replaceAll(/\{[^}]*\}/gu, ' ')).map((word) => wordStem(word.toLowerCase())),
  );
  return text.replaceAll(AND_VERB, (and, verb: string) =>
    own.has(wordStem(verb.toLowerCase())) ? '; ' : and,
  );
}
