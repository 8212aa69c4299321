import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';
import { hasWords } from './wording.ts';

/** What is made of a thing, acts against it or says that it is not there: a question on that is none on the thing. */
const INSTEAD = String.raw`(?:metabolites?|breakdown products?|derivatives?|analogues?|prodrugs?|precursors?|antagonists?|antidotes?|absence|lack|overdoses?|withdrawal)`;

/**
 * The words of a question by which it speaks of something else than what it names: "the metabolites of examplol", "in the absence of
 * examplol". Undefined where the relation has the word itself, or one of the names.
 */
export function partForWhole(
  question: string,
  names: readonly string[],
  phrasings: string,
): AskedOtherwise | undefined {
  const name = names.map((one) => literalPattern(foldName(one))).join('|');
  if (name === '') return undefined;
  const found = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?<word>${INSTEAD}) (?:of|to|from) (?:the |an? )?(?:${name})(?![\p{L}\p{N}])`,
    'u',
  ).exec(foldName(question));
  const word = found?.groups?.['word'];
  return word === undefined || [...names, phrasings].some((text) => hasWords(text, word))
    ? undefined
    : { word: found?.[0] ?? word, expected: 'its name alone', asks: 'of something else' };
}
