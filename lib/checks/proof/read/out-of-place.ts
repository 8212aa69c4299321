import { wordsIn } from '#lib/base/word-stems.ts';

/** They ask for somebody. */
const PERSONS: ReadonlySet<string> = new Set(['who', 'whom', 'whose']);
/** They ask for something. */
const THINGS: ReadonlySet<string> = new Set(['which', 'what', 'how', 'when', 'where']);
const PAST: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);
const PRESENT: ReadonlySet<string> = new Set([
  'is',
  'are',
  'does',
  'do',
  'has',
  'have',
  'can',
  'may',
  'will',
  'would',
]);

/**
 * The plain words of a folded question that make it another one where nothing in its relation has their like: it asks for a person
 * ("who warns of …?"), or what was so ("what was the target of …?") of what is so.
 * @param frames the words of the relation: its statement, negation and phrasings
 */
export function wordsOutOfPlace(question: string, frames: string): readonly string[] {
  const [said, known] = [wordsIn(question), new Set(wordsIn(frames))];
  const has = (words: ReadonlySet<string>): boolean => said.some((word) => words.has(word));
  const knows = (words: ReadonlySet<string>): boolean => [...words].some((word) => known.has(word));
  const asksWho = !has(THINGS) && !knows(PERSONS);
  // "Has been reported" may be asked for as "was reported".
  const isOfPast = !knows(PAST) && !known.has('been');
  const isPastAlone = isOfPast && (said.includes('did') || !has(PRESENT));
  return said.filter((word) => (asksWho && PERSONS.has(word)) || (isPastAlone && PAST.has(word)));
}
