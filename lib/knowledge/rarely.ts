import { literalPattern } from '#lib/base/literal-pattern.ts';
import { remembered } from '#lib/base/remembered.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';

/** What can happen may do so rarely. */
const MAY =
  /\b(?:can|may|might|could|reported|seen|heard|described|recorded|observed|listed|named|possible|counted)\b/iu;
/** On which side of a limit something is so. */
const SIDES: readonly (readonly [own: RegExp, other: RegExp])[] = [
  [/\b(?:above|over|beyond|more than)\b/iu, /\b(?:below|under|less than)\b/iu],
  [/\b(?:below|under|less than)\b/iu, /\b(?:above|over|beyond|more than)\b/iu],
];
/** What is added with "and" says nothing of what stands before. */
const RARELY = String.raw`(?<!\band (?:(?:is|are|was|were|can|may) )?)\brarely`;
const DONE = String.raw`\p{L}+(?:ed|en|ut|un|ne|pt)\b`;
const USEFUL = String.raw`(?<=\b(?:is|are|was|were) rarely )(?:(?:useful|right|needed|necessary|helpful|effective|correct|advisable|the case|to be|an?|the)\b|\d)`;
/** Shorter words of a statement are no verbs that tell something. */
const SHORT = 2;

/**
 * A text in which what is rarely done is "seldom" done: it then denies what the relation says is done. "Rarely" before a noun, and what a
 * relation says can happen, is left as it is.
 */
export function withRarely(text: string, statement: string): string {
  if (!/\brarely\b/iu.test(text)) return text;
  const isOfOtherSide = SIDES.some(([own, other]) => own.test(statement) && other.test(text));
  return isOfOtherSide ? text : text.replace(rarelyIn(statement), 'seldom');
}

const rarelyIn = remembered((statement: string): RegExp => {
  if (MAY.test(statement)) return new RegExp(`${RARELY}(?= ${DONE})`, 'iu');
  const verbs = wordsIn(statement.replaceAll(/\{[^}]*\}/gu, ' '))
    .map((word) => wordStem(word.toLowerCase()))
    .filter((stem) => stem.length > SHORT)
    .map((stem) => String.raw`${literalPattern(stem)}\p{L}{0,3}\b`);
  return new RegExp(`${RARELY}(?= (?:${[DONE, USEFUL, ...verbs].join('|')}))`, 'iu');
});
