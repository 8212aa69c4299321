import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Words that name nothing by themselves. */
const PLAIN_WORDS = new Set(
  'a an and are as at be by for from in into is it its not of on or that the their this to was were which while with'.split(
    ' ',
  ),
);
/** Two words are forms of one when they begin alike for so many letters: "tapers" and "tapering". */
const STEM_LETTERS = 5;
/** A name counts as said when so large a share of its words is there: labels are shorter or fuller than sentences. */
const SHARE_SAID = 1 / 3;

/**
 * Whether words that a text has, as `wordsOf` gives them, say a name of a concept: a third of its words, inflected ones too.
 *
 * @param beside words that stand there for something else: "head" of a scan of the head, after a blow to the head
 */
export function isSaid(
  id: ConceptId,
  said: readonly string[],
  { concepts }: Vocabulary,
  beside: readonly string[] = [],
): boolean {
  const names = concepts.get(id)?.names ?? [];
  return names.some((name) => {
    const all = wordsOf(name);
    const own = all.filter((word) => !beside.includes(word));
    const words = own.length > 0 ? own : all;
    const there = words.filter((word) => said.some((one) => isFormOf(one, word)));
    return there.length > 0 && there.length >= words.length * SHARE_SAID;
  });
}

/** Whether two words are forms of one, by the letters that they begin with. */
export function isFormOf(a: string, b: string): boolean {
  return a === b || (a.length >= STEM_LETTERS && a.slice(0, STEM_LETTERS) === b.slice(0, STEM_LETTERS));
}

/** The words of a text that name something, in lower case. */
export const wordsOf = remembered((text: string): readonly string[] => {
  const words = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !PLAIN_WORDS.has(word));
});
