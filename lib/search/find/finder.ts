import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { unique } from '#lib/base/unique.ts';
import { nameTable, unitsOf, type Unit } from './names.ts';
import { LONGEST_QUERY, PLACES, type Place, type SearchDocument, type SearchIndex } from './search-index.ts';
import { termsOf } from './words.ts';

/** A document that was found. */
export interface Hit {
  readonly document: SearchDocument;
  /** The words of the document that the query meets, folded. */
  readonly terms: ReadonlySet<string>;
  readonly rank: Rank;
}

/** How good a hit is. */
export interface Rank {
  /** True when the title is the query, whole. */
  readonly isWhole: boolean;
  /** The worst of the places in which the words stand, 0 for the best; 0 for all while some words are missing. */
  readonly grade: number;
  /** By how rare and how frequent the words are. */
  readonly score: number;
}

/** What a query finds, best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** True when no document has all words of the query, and these have some. */
  readonly isPartial: boolean;
  /** True when not everything was looked at, so that there may be more. */
  readonly mayHaveMore?: boolean;
}

/** Answers queries. */
export type Finder = (query: string) => Found;

/** How much a word weighs by its place, among documents that are equally good by place. */
const WEIGHTS: Record<Place, number> = { title: 16, heading: 8, term: 5, fact: 3, text: 1 };
/** Words of a query that count; what comes after them hardly tells documents apart. */
const MOST_WORDS = 32;
/** From this length on, a word may have one letter wrong. */
const SHORTEST_MISSPELT = 5;
/** From this length on, a word may be the beginning of another; shorter ones only when they are the whole query. */
const SHORTEST_BEGINNING = 2;
/** How good a document is by a word that it has only in another spelling: worse than any place. */
const MISSPELT = PLACES.length;

const NOTHING: Found = { hits: [], isPartial: false };

/**
 * Makes a finder of an index; that takes longer than many queries. A query of any text is answered, characters after the
 * first 200 do not count. Order: a title that is the query, whole; then by the worst of the places in which the words stand
 * (title, heading, term, fact, text, only in another spelling); then by how rare and how frequent they are (BM25+).
 */
export function makeFinder(index: SearchIndex): Finder {
  const engine = fill(index.documents);
  const names = nameTable(index.names);
  return (query) => {
    const terms = unique(termsOf(query.slice(0, LONGEST_QUERY))).slice(0, MOST_WORDS);
    if (terms.length === 0) return NOTHING;
    const units = unitsOf(terms, names);
    const all = engine.search(queryFor(units, 'AND'));
    const isPartial = all.length === 0;
    const results = isPartial ? engine.search(queryFor(units, 'OR')) : all;
    const hits = results.flatMap((result) => hitOf(result, isPartial ? [] : units, index.documents));
    return { hits: isPartial ? hits : hits.toSorted(byRank), isPartial };
  };
}

/** The engine's own key of a document is its place in the list. */
interface Row {
  readonly id: number;
  readonly document: SearchDocument;
}

function fill(documents: readonly SearchDocument[]): MiniSearch<Row> {
  const engine = new MiniSearch<Row>({
    fields: [...PLACES],
    // Undefined: the document has no such place.
    extractField: (row, field) => (field === 'id' ? row.id : textAt(row.document, field as Place)),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      // What is looked up was cut and folded before: folded words may not be cut again, they can fall into other ones.
      tokenize: (term) => [term],
      boost: WEIGHTS,
      prefix: (term, _, terms) =>
        !isNumber(term) && (term.length >= SHORTEST_BEGINNING || terms.length === 1),
      fuzzy: (term) => (!isNumber(term) && term.length >= SHORTEST_MISSPELT ? 1 : false),
    },
  });
  engine.addAll(documents.map((document, id) => ({ id, document })));
  return engine;
}

function textAt(document: SearchDocument, place: Place): string | undefined {
  if (place === 'text') return document.text;
  return place === document.place ? document.title : undefined;
}

function isNumber(term: string): boolean {
  return /^\p{N}/u.test(term);
}

function queryFor(units: readonly Unit[], combineWith: 'AND' | 'OR'): Query {
  return {
    combineWith,
    queries: units.map(({ terms, others }) => {
      const typed: Query = { combineWith: 'AND', queries: [...terms] };
      if (others.length === 0) return typed;
      const exact = others.map((other): Query => ({ ...EXACT, combineWith: 'AND', queries: [...other] }));
      return { combineWith: 'OR', queries: [typed, ...exact] };
    }),
  };
}

/** Other names are looked up as they are: nobody mistyped them. */
const EXACT = { prefix: false, fuzzy: false } as const;

function byRank({ rank: a }: Hit, { rank: b }: Hit): number {
  return Number(b.isWhole) - Number(a.isWhole) || a.grade - b.grade || b.score - a.score;
}

/**
 * What several finders found for one query, as if by one: hits with all words of the query, or where nobody has any, all others. How
 * rare a word is was said by each finder among its own documents.
 */
export function joinFound(all: readonly Found[]): Found {
  const whole = all.filter(({ hits, isPartial }) => hits.length > 0 && !isPartial);
  const best = whole.length > 0 ? whole : all.filter(({ hits }) => hits.length > 0);
  const hits = best.flatMap((found) => found.hits).sort(byRank);
  return { hits, isPartial: best.length > 0 && whole.length === 0 };
}

/** The place in which the unit's words stand, 0 for the best; the worst one when they stand in several. */
function gradeOf({ terms, others }: Unit, match: SearchResult['match']): number {
  const grades = [terms, ...others].map((words) => Math.max(...words.map((word) => placeOf(word, match))));
  return Math.min(...grades);
}

function placeOf(word: string, match: SearchResult['match']): number {
  const places = Object.entries(match).flatMap(([term, fields]) =>
    term.startsWith(word) ? fields.map((field) => PLACES.indexOf(field as Place)) : [],
  );
  return Math.min(MISSPELT, ...places);
}

/** @param units of the query; none while some of its words are missing, since places say little then */
function hitOf(
  { id, match, score }: SearchResult,
  units: readonly Unit[],
  documents: readonly SearchDocument[],
): Hit[] {
  const document = documents[Number(id)];
  if (document === undefined) return [];
  const typed = units.flatMap(({ terms }) => terms).join(' ');
  const rank = {
    isWhole: units.length > 0 && unique(termsOf(document.title)).join(' ') === typed,
    grade: Math.max(0, ...units.map((unit) => gradeOf(unit, match))),
    score,
  };
  return [{ document, terms: new Set(Object.keys(match)), rank }];
}
