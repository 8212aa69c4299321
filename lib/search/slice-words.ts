/** Which slices of a large bank a query should be put to: told from their words alone, without making them searchable. */
import { nameTable, unitsOf, type NameTable, type Unit } from './find/names.ts';
import { LONGEST_QUERY, PLACES, type Place, type SearchDocument } from './find/search-index.ts';
import { remembered } from '#lib/base/remembered.ts';
import { isWithinOne } from './within-one.ts';
import { termsOf } from './find/words.ts';

/** The words of a slice by place, each between line feeds, so that looking one up is looking for a text. */
export type SliceWords = Readonly<Record<Place, string>>;

/** As in `finder.ts`: from this length on, a word may be the beginning of another, and may have one letter wrong. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_MISSPELT = 5;
/** As in `finder.ts`. */
const MOST_WORDS = 32;

/** The terms of a text: the documents of a slice are asked again after an edit of one of them. Chosen: those of two slices. */
const termsIn = remembered((text: string): readonly string[] => termsOf(text), 600);

/** The words of a slice's documents. */
export function wordsOfSlice(documents: readonly SearchDocument[]): SliceWords {
  const at = (place: Place): string => {
    const texts = documents.flatMap((document) => {
      if (place === 'text') return [document.text];
      return document.place === place ? [document.title] : [];
    });
    return `\n${[...new Set(texts.flatMap(termsIn))].sort().join('\n')}\n`;
  };
  return { title: at('title'), heading: at('heading'), term: at('term'), fact: at('fact'), text: at('text') };
}

/** A slice that may hold what a query asks. */
export interface Candidate {
  /** Its place among the slices. */
  readonly slice: number;
  /** The worst of the best places in which its words stand, 0 for the best. */
  readonly grade: number;
}

/** Ranks slices. @returns for a query the slices that have all of its words, or where none has, those that have most; best first */
export function sliceRanker(
  slices: readonly SliceWords[],
  names: readonly (readonly string[])[],
): (query: string) => readonly Candidate[] {
  const table: NameTable = nameTable(names);
  let known: readonly string[] | undefined = undefined;
  const vocabulary = (): readonly string[] => (known ??= allWords(slices));
  return (query) => {
    const terms = [...new Set(termsOf(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
    if (terms.length === 0) return [];
    const wanted = unitsOf(terms, table).map((unit) => waysOf(unit, terms.length));
    const found = candidates(slices, wanted, wanted.length);
    if (found.length > 0) return found;
    const loose = wanted.map((ways) => [...ways, ...misspelt(ways, vocabulary)]);
    for (let most = loose.length; most > 0; most -= 1) {
      const some = candidates(slices, loose, most);
      if (some.length > 0) return some;
    }
    return [];
  };
}

/** One way of saying a unit of a query: texts that must all stand among the words. */
type Way = readonly string[];

function waysOf({ terms, others }: Unit, count: number): readonly Way[] {
  const isBeginning = (term: string): boolean =>
    !/^\p{N}/u.test(term) && (term.length >= SHORTEST_BEGINNING || count === 1);
  const typed = terms.map((term) => (isBeginning(term) ? `\n${term}` : whole(term)));
  return [typed, ...others.map((other) => other.map(whole))];
}

const whole = (term: string): string => `\n${term}\n`;

/** The words there are that differ in one letter from what was typed. */
function misspelt([typed = []]: readonly Way[], vocabulary: () => readonly string[]): readonly Way[] {
  const [word = ''] = typed.map((text) => text.trim());
  if (typed.length !== 1 || word.length < SHORTEST_MISSPELT || /^\p{N}/u.test(word)) return [];
  return vocabulary()
    .filter((other) => isWithinOne(word, other))
    .map((other) => [whole(other)]);
}

/** The slices that have at least so many of the units, by grade and then in their order. */
function candidates(
  slices: readonly SliceWords[],
  wanted: readonly (readonly Way[])[],
  least: number,
): readonly Candidate[] {
  return slices
    .flatMap((words, slice) => {
      const grades = wanted.flatMap((ways) => gradeOf(ways, words) ?? []);
      return grades.length < least ? [] : [{ slice, grade: Math.max(...grades) }];
    })
    .sort((a, b) => a.grade - b.grade || a.slice - b.slice);
}

function gradeOf(ways: readonly Way[], words: SliceWords): number | undefined {
  const grades = ways.map((way) => Math.max(...way.map((text) => placeOf(text, words))));
  const best = Math.min(...grades);
  return best < PLACES.length ? best : undefined;
}

/** The best place that has the text; the number of places when none has. */
function placeOf(text: string, words: SliceWords): number {
  const at = PLACES.findIndex((place) => words[place].includes(text));
  return at < 0 ? PLACES.length : at;
}

function allWords(slices: readonly SliceWords[]): readonly string[] {
  const all = new Set(slices.flatMap((words) => PLACES.flatMap((place) => words[place].split('\n'))));
  return [...all];
}
