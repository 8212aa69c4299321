import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/**
 * The words of a fact and its sentence with "and" in place of the commas between the names of what it states, so that what is denied of a list
 * stands in one clause with all of it: "humming and whistling and clapping are no signs".
 */
export function withJoinedList(
  { text, sentence }: { readonly text: string; readonly sentence: string },
  claims: readonly { readonly object: ConceptId }[],
  { concepts }: Pick<Vocabulary, 'concepts'>,
): { readonly text: string; readonly sentence: string } {
  const ids = new Set(claims.map(({ object }) => object));
  if (ids.size < 2 || !sentence.includes(',')) return { text, sentence };
  const names = [...ids].flatMap((id) => concepts.get(id)?.names ?? []);
  const called = names.map(literalPattern).join('|');
  const between = new RegExp(
    String.raw`(?<=(?:${called}))(?:,| and,|, and)\s+(?=(?:(?:and|or|an?|the)\s+){0,2}(?:${called})(?!\p{L}))`,
    'giu',
  );
  return { text: text.replaceAll(between, ' and '), sentence: sentence.replaceAll(between, ' and ') };
}
