import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { ARTICLES, stemsIn } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

const CLAUSE_END = /[,;:()]/u;
/** Shorter names have too few words beside the last one to be known without it. */
const FEWEST = 3;
/** What ties the last word of a name to those before. */
const TIES = new Set(
  'after against at before by during for from in into of on over through to under with without'.split(' '),
);
/** These begin something that goes on behind them: "through the other kidney". */
const GOES_ON = new Set(
  'all another any both each either every its less many more most much no one other others our own same some such that their these this those two three your'.split(
    ' ',
  ),
);

/**
 * The evidence has a name of the fact up to its last word, and there another one: "unchanged through the skin" for "unchanged through the
 * kidneys", which are nowhere in the sentence nor in the heading. Only what stands behind "through", "of" and their like is looked at: what comes before is put in
 * other words by every second author. A hint.
 */
export function otherLastWord(
  { read }: FactInLesson,
  { text, sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const stated = new Set<ConceptId>(claims.flatMap(({ subject, object }) => [subject, object]));
  const around = new Set([...stemsIn(sentence), ...stemsIn(heading)]);
  for (const { concept, path, reserved } of read.references) {
    if (!stated.has(concept) || reserved === true || concept.includes('/')) continue;
    const { label = '', names = [] } = concepts.get(concept) ?? {};
    if (names.some((name) => around.has(stemsIn(name).at(-1) ?? ''))) continue;
    const instead = names.map((name) => insteadOf(stemsIn(name), text)).find((word) => word !== undefined);
    if (instead !== undefined)
      return { path, says: `"${instead}"`, states: `"${label}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** The word that stands in place of the last one of a name, where all before it stand in their order. */
function insteadOf(name: readonly string[], text: string): string | undefined {
  if (name.length < FEWEST || !TIES.has(name.at(-2) ?? '')) return undefined;
  const before = name.slice(0, -1);
  for (const clause of text.split(CLAUSE_END)) {
    const words = wordsIn(foldName(clause)).filter((word) => !ARTICLES.has(word));
    const stems = words.map(wordStem);
    for (let at = 0; at + before.length < stems.length; at += 1) {
      const word = words[at + before.length] ?? '';
      if (
        before.every((stem, index) => stems[at + index] === stem) &&
        !GOES_ON.has(word) &&
        !/\d/u.test(word)
      )
        return word;
    }
  }
  return undefined;
}
