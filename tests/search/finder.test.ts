import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFinder } from '#lib/search/find/finder.ts';
import { resultsOf } from '#lib/search/find/results.ts';
import {
  INDEX_FORMAT,
  PLACES,
  isSearchIndex,
  type SearchDocument,
  type SearchIndex,
} from '#lib/search/find/search-index.ts';
import { termsOf } from '#lib/search/find/words.ts';

const KINDS = { title: 'lesson', heading: 'lesson', term: 'term', fact: 'fact' } as const;

const index = (documents: readonly SearchDocument[], names: SearchIndex['names'] = []): SearchIndex => ({
  format: INDEX_FORMAT,
  revision: 'r',
  documents,
  names,
});

const document = (title: string, changes: Partial<SearchDocument> = {}): SearchDocument => {
  const place = changes.place ?? 'heading';
  return { kind: KINDS[place], place, href: `/${title}`, title, context: '', text: '', ...changes };
};

const found = (documents: readonly SearchDocument[], query: string, names?: SearchIndex['names']): string[] =>
  makeFinder(index(documents, names))(query).hits.map((hit) => hit.document.title);

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
const anyDocument = fc
  .record({
    title: anyText,
    text: anyText,
    place: fc.constantFrom('title', 'heading', 'term', 'fact'),
  })
  .map(({ title, ...changes }) => document(title, changes));
const anyDocuments = fc.array(anyDocument, { maxLength: 20 });
const anyNames = fc.array(fc.array(anyText, { minLength: 2, maxLength: 3 }), { maxLength: 4 });

describe('a query', () => {
  test('of any text is answered, over any documents and names', () => {
    fc.assert(
      fc.property(
        anyDocuments,
        anyNames,
        fc.string({ unit: 'binary', maxLength: 400 }),
        (documents, names, query) => {
          const { hits } = makeFinder(index(documents, names))(query);
          expect(new Set(hits.map((hit) => hit.document)).size).toBe(hits.length);
          expect(resultsOf({ hits, isPartial: false }).count).toBe(hits.length);
        },
      ),
    );
  });

  test('that is the title of a document finds it before any document of another title', () => {
    fc.assert(
      fc.property(anyDocuments, anyNames, (documents, names) => {
        const find = makeFinder(index(documents, names));
        const folded = (title: string): string => [...new Set(termsOf(title))].join(' ');
        for (const { title } of documents.filter((one) => termsOf(one.title).length > 0)) {
          const [first] = find(title).hits;
          expect(folded(first?.document.title ?? '')).toBe(folded(title));
        }
      }),
    );
  });

  test.each([
    ['a Greek letter in bold, which is plainly Greek only once it is folded', '𝟊〱'],
    ['a Roman number in one character beside a digit', 'Ⅳ2'],
  ])('is cut into words as it was typed: %s', (_, title) => {
    expect(found([document('2'), document('〱'), document(title)], title)).toEqual([title]);
  });

  test('finds every document that has its words, in whatever letter case and with whatever accents', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), anyDocuments, (words, others) => {
        const wanted = document('wanted', { text: `before ${words.join(' and ')} after` });
        const typed = words.map((one) => `${one.toUpperCase()}\u0301`).join(' ');
        const { hits, isPartial } = makeFinder(index([...others, wanted]))(typed);
        expect(isPartial).toBe(false);
        expect(hits.map((hit) => hit.document)).toContain(wanted);
      }),
    );
  });

  test('finds better places first, however often the word stands in worse ones', () => {
    const filler = fc.array(fc.constantFrom('nerve', 'dose', 'kidney', 'sign', 'the'), { maxLength: 12 });
    const planted = PLACES.map((place) =>
      filler.map((words): SearchDocument => {
        const around = ['with', ...words].join(' ');
        return place === 'text'
          ? document('elsewhere', { href: place, text: `${around} tremor tremor tremor` })
          : document(`${around} tremor`, { href: place, place, text: 'tremor' });
      }),
    );
    const anyOrder = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(fc.tuple(...planted), anyOrder, (documents, order) => {
        const shuffled = order.flatMap((at) => documents[at] ?? []);
        const { hits } = makeFinder(index(shuffled))('tremor');
        expect(hits.map((hit) => hit.document.href)).toEqual(PLACES);
      }),
    );
  });
});

describe('the same word is found', () => {
  test.each(['α2δ', 'alpha2delta', 'alpha-2-delta', 'Alpha 2 Delta', 'Α2Δ'])('as %s', (query) => {
    for (const written of ['the alpha-2-delta subunit', 'the α2δ subunit', 'the alpha2delta subunit'])
      expect(found([document(written), document('delta waves')], query)).toEqual([written]);
  });

  test.each([
    ['tremr', 'tremor'],
    ['tremmor', 'tremor'],
    ['trenor', 'tremor'],
    ['edema', 'oedema'],
    ['trem', 'tremor'],
    ['naive', 'naïve'],
    ['µg', 'μg'],
  ])('typed as %s', (query, title) => {
    expect(found([document(title), document('something else')], query)).toEqual([title]);
  });

  test('with one wrong letter only from five letters on, and never in a number', () => {
    expect(found([document('dose')], 'dase')).toEqual([]);
    expect(found([document('12345 mg')], '12346 mg')).toEqual(['12345 mg']);
    expect(found([document('12345')], '12346')).toEqual([]);
  });

  test('by another of its names, whole or begun', () => {
    const names = [['creatinine clearance', 'CrCl']];
    const documents = [document('Falling creatinine clearance'), document('CrCl'), document('clearance')];
    expect(found(documents, 'crcl', names)).toEqual(['CrCl', 'Falling creatinine clearance']);
    expect(found(documents, 'creatinine clearance', names)).toContain('CrCl');
    expect(found(documents, 'creatinine clear', names)).toContain('CrCl');
    expect(found(documents, 'falling CrCl', names)).toEqual(['Falling creatinine clearance']);
  });
});

test('a query whose words no document has together finds those that have some, and says so', () => {
  const { hits, isPartial } = makeFinder(index([document('tremor'), document('dose')]))('tremor dose');
  expect([hits.length, isPartial]).toEqual([2, true]);
});

test('an index of another format, or none, is not taken for one', () => {
  expect(isSearchIndex(index([]))).toBe(true);
  expect([null, 'x', {}, { ...index([]), format: 0 }, { format: INDEX_FORMAT }].some(isSearchIndex)).toBe(
    false,
  );
});
