import { distance } from 'fastest-levenshtein';
import { compareText } from './diagnostic.ts';

/**
 * The known word nearest to a misspelt one, or undefined when none is near: at most a third of the longer word's
 * letters may differ (Levenshtein), and none of its numbers: another number is another thing, not a slip. Ties go to the first
 * in code-unit order.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly edits: number } | undefined;
  const numbers = numbersOf(word);
  for (const candidate of [...known].sort(compareText)) {
    const others = numbersOf(candidate);
    if (numbers !== '' && others !== '' && numbers !== others) continue;
    const edits = distance(word, candidate);
    const limit = Math.max(word.length, candidate.length) / 3;
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** The numbers of a text in their order, without the marks of thousands. */
function numbersOf(text: string): string {
  return (text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).join(' ').replaceAll(',', '');
}

/** «Did you mean "x"?» when a known word is near, else a list of the first known words. */
export function didYouMean(word: string, known: Iterable<string>, shown = 8): string {
  const all = [...known].sort(compareText);
  const near = nearestWord(word, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (all.length === 0) return 'There is none yet.';
  return `Known: ${all.slice(0, shown).join(', ')}${all.length > shown ? ', …' : ''}.`;
}
