import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument, SearchIndex } from '#lib/search/find/search-index.ts';
import { heldSearch } from '#lib/search/searched-bank.ts';
import { searchAddresses } from '#lib/shell/usecases/addresses.ts';
import { leadInOf, partsOf } from '#lib/items/item.ts';
import { searchBank, searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { shippedBank } from '../support/shipped.ts';

describe('search in the bank of this repository', () => {
  const { bank } = shippedBank();
  const served = heldSearch(bank, searchAddresses);
  let index: SearchIndex;
  beforeAll(async () => {
    index = (await searchIndexOf(served)) ?? expect.fail('the shipped bank is a large one');
  });

  test('finds every document by its title among the first three, those of the same title aside', async () => {
    const missed: SearchDocument[] = [];
    for (const document of index.documents) {
      const others = (await searchBank(served, document.title)).hits.filter(
        ({ document: other }) => other === document || other.title !== document.title,
      );
      const place = others.findIndex((hit) => hit.document === document);
      if (place < 0 || place > 2) missed.push(document);
    }
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  test('holds no item: no id, revision, stem, rationale, option or fact id of any', () => {
    const secrets = bank.items.flatMap((item) => [
      item.id,
      item.revision,
      leadInOf(item.stem),
      ...item.facts,
      ...partsOf(item).flatMap(({ options }) =>
        options.flatMap(({ id, rationale }) => (id.includes('-') ? [`"${id}"`, rationale] : [rationale])),
      ),
    ]);
    const taught = bank.lessons.flatMap(({ facts }) =>
      facts.flatMap((fact) => [fact.statement, fact.sentence]),
    );
    const isTaught = (secret: string): boolean => taught.some((text) => text.includes(secret));
    const sent = JSON.stringify(index);
    expect(secrets.filter((secret) => sent.includes(secret) && !isTaught(secret))).toEqual([]);
  });

  test('leads to places that are there', () => {
    const lessons = new Map(bank.lessons.map((lesson) => [`/courses/${lesson.course}/${lesson.id}`, lesson]));
    const quizzes = new Set(bank.quizzes.map(({ id }) => `/quizzes/${id}`));
    const lost = index.documents.filter(({ href, kind }) => {
      if (kind === 'quiz') return !quizzes.has(href);
      const [path = '', anchor] = href.split('#');
      const lesson = lessons.get(path);
      if (lesson === undefined || anchor === undefined) return lesson === undefined;
      return (
        !lesson.html.includes(`id="${anchor}"`) && !lesson.glossary.some((term) => term.anchor === anchor)
      );
    });
    expect(lost).toEqual([]);
  });

  test('has every lesson, heading, term and quiz, and a document for the sentence of every fact', () => {
    const titles = new Set(index.documents.map(({ title }) => title));
    const wanted = [
      ...bank.lessons.flatMap(({ title, headings }) => [title, ...headings.map(({ text }) => text)]),
      ...bank.quizzes.map(({ title }) => title),
    ];
    expect(wanted.filter((title) => !titles.has(title))).toEqual([]);
    const texts = index.documents.flatMap(({ title, text }) => [title, text]);
    const facts = bank.lessons.flatMap((lesson) => lesson.facts);
    expect(facts.filter(({ statement }) => !texts.includes(statement))).toEqual([]);
    const terms = bank.lessons.flatMap(({ glossary }) => glossary);
    expect(terms.filter(({ definition }) => !texts.includes(definition))).toEqual([]);
  });

  test.each(['alpha-2-delta', 'alpha2delta', 'α2δ'])('finds the same for %s', async (query) => {
    const { hits } = await searchBank(served, query);
    expect(hits).toEqual((await searchBank(served, 'alpha 2 delta')).hits);
    expect(hits.length).toBeGreaterThan(5);
  });

  test.each([
    ['CrCl', 'creatinine clearance'],
    ['Neurontin', 'How gabapentin acts'],
    ['tremmor', 'tremor'],
    ['hemodialysis', 'haemodialysis'],
  ])('finds by %s what is called %s', async (query, title) => {
    expect((await searchBank(served, query)).hits.map(({ document }) => document.title)).toContain(title);
  });

  test('makes the index once a bank', async () => {
    expect(await searchIndexOf(served)).toBe(index);
    expect(await searchIndexOf(heldSearch(bank, searchAddresses))).not.toBe(index);
  });
});
