import { remembered } from '#lib/base/remembered.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';

/** They stand differently with one name and another, and tell nothing of the place. */
const ARTICLES = new Set(['a', 'an', 'the']);

function plainWords(text: string): readonly string[] {
  return wordsIn(foldName(text).replaceAll('-', ' ')).filter((word) => !ARTICLES.has(word));
}

/** The stems of a text in their order, without its articles: what stands beside what. */
export const frameWords = remembered((text: string): readonly string[] => plainWords(text).map(wordStem));

/** So many of those words from a place on, as the text has them. */
export function wordsFrom(text: string, at: number, count: number): string {
  return plainWords(text)
    .slice(at, at + count)
    .join(' ');
}
