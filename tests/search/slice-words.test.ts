import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFinder } from '#lib/search/find/finder.ts';
import { INDEX_FORMAT, type SearchDocument } from '#lib/search/find/search-index.ts';
import { sliceRanker, wordsOfSlice } from '#lib/search/slice-words.ts';
import { isWithinOne } from '#lib/search/within-one.ts';

const NAMES = [
  ['creatinine clearance', 'CrCl'],
  ['gabapentin', 'Neurontin'],
];
const WORDS = [
  'gabapentin',
  'neurontin',
  'creatinine',
  'clearance',
  'crcl',
  'dose',
  'do',
  '400',
  'tremor',
  'tremors',
];

const anyWords = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const anyDocument = fc.record({
  kind: fc.constant('lesson' as const),
  place: fc.constantFrom('title', 'heading', 'term', 'fact'),
  href: fc.constant('/'),
  title: anyWords,
  context: fc.constant(''),
  text: anyWords,
}) as fc.Arbitrary<SearchDocument>;
const anySlices = fc.array(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});

const titled = (title: string, place: SearchDocument['place'] = 'title'): SearchDocument => ({
  kind: 'lesson',
  place,
  href: '/',
  title,
  context: '',
  text: '',
});
const ranked = (slices: readonly (readonly SearchDocument[])[], query: string): number[] =>
  sliceRanker(slices.map(wordsOfSlice), NAMES)(query).map(({ slice }) => slice);

describe('the slices that a query is put to', () => {
  test('are all that have a document with all of its words, as they are typed or by another name', () => {
    fc.assert(
      fc.property(anySlices, anyWords, (slices, query) => {
        const found = new Set(ranked(slices, query));
        for (const [at, documents] of slices.entries()) {
          const { hits, isPartial } = makeFinder({
            format: INDEX_FORMAT,
            revision: '',
            documents,
            names: NAMES,
          })(query);
          const isSpelt = hits.some(({ rank }) => rank.grade < 5);
          if (!isPartial && isSpelt) expect(found).toContain(at);
        }
      }),
    );
  });

  test('come by the place of the words: in a title first', () => {
    const slices = [[{ ...titled('Other'), text: 'tremor' }], [titled('Tremor', 'fact')], [titled('Tremor')]];
    expect(ranked(slices, 'tremor')).toEqual([2, 1, 0]);
  });

  test('are found by a misspelt word, and by some of the words when none has all', () => {
    const slices = [[titled('Tremor')], [titled('Kidneys')]];
    expect(ranked(slices, 'tremmor')).toEqual([0]);
    expect(ranked(slices, 'tremor zzzz')).toEqual([0]);
    expect(ranked(slices, 'zzzz')).toEqual([]);
  });
});

/** As the definition says it. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [first, second] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(first, second);
  return 1 + Math.min(distance(first, b), distance(a, second), distance(first, second));
}

test('a word is within one letter of another when their edit distance says so', () => {
  const anyWord = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
  fc.assert(
    fc.property(anyWord, anyWord, (a, b) => {
      expect(isWithinOne(a, b)).toBe(distance(a, b) <= 1);
    }),
  );
});
