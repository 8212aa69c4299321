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
  return says === undefined ? undefined : { path: ['term'], says, states: `"${own}"`, isClear: true };
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

function tellingStems(label: string): readonly string[] {
  return stemsIn(label).filter((stem) => stem.length >= SHORTEST);
}
