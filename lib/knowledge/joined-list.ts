import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Without one of these nothing is denied of a list. A pattern of names costs more than all else that is asked of a sentence. */
const DENYING =
  /\b(?:no|not|none|nobody|neither|nor|never|cannot|seldom|hardly|scarcely|barely|rarely|without|unable|fail\w*|ceas\w*|refus\w*|lack\w*)\b|n['’]t\b/iu;

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
  if (ids.size < 2 || !sentence.includes(',') || !DENYING.test(sentence)) return { text, sentence };
  const names = [...ids].flatMap((id) => concepts.get(id)?.names ?? []);
  const called = names.map(literalPattern).join('|');
  const between = new RegExp(
    String.raw`(?<=(?:${called}))(?:,| and,|, and)\s+(?=(?:(?:and|or|an?|the)\s+){0,2}(?:${called})(?!\p{L}))`,
    'giu',
  );
  return { text: text.replaceAll(between, ' and '), sentence: sentence.replaceAll(between, ' and ') };
}
