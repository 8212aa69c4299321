import { nearestWord } from './did-you-mean.ts';
import type { Fix, Place } from './diagnostic.ts';

/**
 * What an editor may offer for a misspelt word: the nearest known one. Undefined when none is near. Never sure: a near word can
 * mean the opposite.
 */
export function suggestWord(word: string, known: Iterable<string>, place: Place): Fix | undefined {
  const near = nearestWord(word, known);
  if (near === undefined) return undefined;
  return {
    what: `Write "${near}"`,
    edits: [{ place, before: word, after: near }],
    sure: false,
  };
}
