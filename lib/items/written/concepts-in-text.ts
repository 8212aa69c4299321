import { foldName } from '#lib/base/words.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Names are not looked for beyond so many letters; the longest ones are definitions. */
const LONGEST_NAME = 200;

/** Words of a text that name something: the concepts that go by them. */
export interface NamedConcepts {
  readonly words: string;
  readonly concepts: readonly ConceptId[];
}

/**
 * The names of concepts in a text, in its order: the longest at each place, none inside another. Only whole words count.
 * At most linear in the text times the length of a name.
 */
export function conceptsInText(text: string, { lexicon }: Pick<KnowledgeBase, 'lexicon'>): NamedConcepts[] {
  const folded = foldName(text);
  const bounds = boundsOf(folded);
  const found: NamedConcepts[] = [];
  for (let at = 0; at < bounds.length;) {
    const from = bounds[at] ?? 0;
    const end = longestAt(folded, bounds, at, lexicon);
    const words = end === undefined ? undefined : folded.slice(from, bounds[end]);
    const concepts = words === undefined ? undefined : lexicon.get(words);
    if (words === undefined || concepts === undefined || end === undefined) {
      at += 1;
      continue;
    }
    found.push({ words, concepts });
    at = end;
  }
  return found;
}

/** The index of the bound at which the longest name ends that begins at a bound; undefined when none begins there. */
function longestAt(
  text: string,
  bounds: readonly number[],
  at: number,
  lexicon: KnowledgeBase['lexicon'],
): number | undefined {
  const from = bounds[at] ?? 0;
  let longest: number | undefined;
  for (let end = at + 1; end < bounds.length; end += 1) {
    const to = bounds[end] ?? 0;
    if (to - from > LONGEST_NAME) break;
    if (lexicon.has(text.slice(from, to))) longest = end;
  }
  return longest;
}

/** Where words begin and end: places that do not stand between two letters or digits. */
function boundsOf(text: string): number[] {
  const bounds: number[] = [];
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let at = 0; at <= text.length; at += 1)
    if (at === 0 || at === text.length || !isLetter(at - 1) || !isLetter(at)) bounds.push(at);
  return bounds;
}
