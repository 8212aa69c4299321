import { wordsIn } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import { definitionId } from '../definition-id.ts';
import { turnsOf, wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { conceptsOfKind, labelOf, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** Words shorter tell nothing. */
const SHORTEST = 4;

/**
 * The evidence of a definition says the reverse of it ("too low" for "too high"), or defines with all words that set the definition of
 * another term of the kind apart, and none of its own.
 */
export function otherDefinition(
  { entry }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'definition') return undefined;
  const own = concepts.get(definitionId(entry.term))?.label;
  if (own === undefined) return undefined;
  const says = reverseOf(own, text) ?? definitionOfAnother(own, text, entry.term, concepts);
  if (says !== undefined) return { path: ['term'], says, states: `"${own}"`, isClear: true };
  const word = otherWord(own, text);
  return word === undefined
    ? undefined
    : { path: ['term'], says: `"${word}"`, states: `"${own}"`, isClear: false, isHint: true };
}

/** So many words must be those of the definition before one that differs is told of. */
const ALIKE_MIN = 3;

/**
 * The evidence gives the definition word for word but for one of its words, which stands nowhere in it: "the lining of the stomach" for "the
 * lining of the mouth". A hint: both may mean the same.
 */
function otherWord(own: string, text: string): string | undefined {
  const [mine, said] = [own, text].map(stemsIn) as [readonly string[], readonly string[]];
  if (mine.length <= ALIKE_MIN) return undefined;
  const starts = Array.from({ length: Math.max(0, said.length - mine.length + 1) }, (_none, from) => from);
  const apart = starts.map((from) => ({
    from,
    places: mine.flatMap((stem, at) => (stem === said[from + at] ? [] : [at])),
  }));
  if (apart.some(({ places }) => places.length === 0)) return undefined;
  const other = apart
    .filter(({ places }) => places.length === 1)
    .flatMap(({ from, places: [at = 0] }) => exchanged(mine, said, from, at) ?? []);
  return other[0] === undefined ? undefined : wordWith(other[0], text);
}

/** The stem that a text has in the place of one of a definition: of "the oral cavity" the last word is the thing, and not the first. */
function exchanged(
  mine: readonly string[],
  said: readonly string[],
  from: number,
  at: number,
): string | undefined {
  const [wanted = '', there = ''] = [mine[at], said[from + at]];
  const isTelling = wanted.length >= SHORTEST && there.length >= SHORTEST;
  if (!isTelling || said.includes(wanted) || mine.includes(there)) return undefined;
  const isEnd = at < mine.length - 1 || ENDS.test(said[from + mine.length] ?? 'and');
  return isEnd ? there : undefined;
}

/** What may stand behind a whole definition. */
const ENDS = /^(?:and|or|but|in|of|with|by|after|from|that|which|who|as|due|often|for|on)$/u;

/** A word of the text as it is written there. */
function wordWith(stem: string, text: string): string {
  return wordsIn(text).find((word) => stemsIn(word)[0] === stem) ?? stem;
}

/** The reverse of a word of the definition, beside the same word as there: "too low" for "too high". What is denied is not read. */
function reverseOf(own: string, text: string): string | undefined {
  if (denialsIn(text) > 0 || /\bopposite\b/iu.test(text)) return undefined;
  const turned = turnsOf(own).find(
    ([word, reverse]) =>
      !word.test(text) &&
      !OF_MEASURE.test(text.slice(text.indexOf(wordOf(reverse, text)))) &&
      besideOf(wordOf(word, own), own).some((one) => besideOf(wordOf(reverse, text), text).includes(one)),
  );
  return turned === undefined ? undefined : `"${wordOf(turned[1], text)}"`;
}

/** "Too high a dose" is the height of something else. */
const OF_MEASURE = /^\p{L}+ an? /u;

/** The words right before and right behind the first place of a word, each with its side. */
function besideOf(word: string, text: string): readonly string[] {
  if (word === '') return [];
  const [before = '', behind = ''] = text.toLowerCase().split(word.toLowerCase());
  const [ahead, next] = [/[\p{L}-]+(?=\s+$)/u.exec(before)?.[0], /(?<=^\s+)[\p{L}-]+/u.exec(behind)?.[0]];
  return [ahead === undefined ? '' : `${ahead} …`, next === undefined ? '' : `… ${next}`].filter(
    (one) => one !== '' && !/^(?:an?|the|is|are|that) …$/u.test(one),
  );
}

function definitionOfAnother(
  own: string,
  text: string,
  term: ConceptId,
  concepts: Vocabulary['concepts'],
): string | undefined {
  if (denialsIn(text) > 0) return undefined;
  const said = new Set(stemsIn(text));
  const mine = tellingStems(own);
  const others = conceptsOfKind(concepts.get(term)?.kind ?? '', concepts);
  const other = others
    .filter((id) => id !== term && concepts.has(definitionId(id)))
    .map((id) => labelOf(definitionId(id), concepts))
    .find((label) => {
      const theirs = tellingStems(label);
      const apart = theirs.filter((stem) => !mine.includes(stem));
      const ofMine = mine.filter((stem) => !theirs.includes(stem));
      return (
        apart.length > 1 && apart.every((stem) => said.has(stem)) && !ofMine.some((stem) => said.has(stem))
      );
    });
  return other === undefined ? undefined : `"${other}"`;
}

/** The word counts and not its stem: "lining" tells, though its stem has three letters. */
function tellingStems(label: string): readonly string[] {
  return wordsIn(label)
    .filter((word) => word.length >= SHORTEST)
    .flatMap(stemsIn);
}
