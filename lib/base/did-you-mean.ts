import { distance } from 'fastest-levenshtein';
import { compareText } from './diagnostic.ts';

/**
 * The known word nearest to a misspelt one, or undefined when none is near: at most a third of the longer word's
 * letters may differ (Levenshtein). Ties go to the first in code-unit order.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of [...known].sort(compareText)) {
    const edits = distance(word, candidate);
    const limit = Math.max(word.length, candidate.length) / 3;
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** «Did you mean "x"?» when a known word is near, else a list of the first known words. */
export function didYouMean(word: string, known: Iterable<string>, shown = 8): string {
  const all = [...known].sort(compareText);
  const near = nearestWord(word, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (all.length === 0) return 'There is none yet.';
  return `Known: ${all.slice(0, shown).join(', ')}${all.length > shown ? ', …' : ''}.`;
}
