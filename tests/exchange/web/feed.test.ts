/** What changed in the lessons, as readers of feeds get it: every change once, newest first, each under one address for good. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankLesson } from '#lib/bank/bank.ts';
import { feed, FEED_MAX } from '#lib/exchange/web/feed.ts';
import { shippedBank } from '../../support/shipped.ts';
import type { XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from '../xml-tree.ts';

const { bank } = shippedBank();
const SITE = 'https://quiz.example.org';

const textOf = (entry: XmlTree, name: string): string =>
  entry.children.find((child) => child.name === name)?.text ?? expect.fail(name);
const entriesOf = (xml = ''): readonly XmlTree[] =>
  xmlTree(xml).children.filter(({ name }) => name === 'entry');

/** The shipped bank, its lessons with these changes instead. */
function withChanges(changes: readonly BankLesson['changes'][]): Pick<typeof bank, 'courses' | 'lessons'> {
  return {
    courses: bank.courses,
    lessons: bank.lessons.map((lesson, at) => ({ ...lesson, changes: changes[at] ?? [] })),
  };
}

const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someChanges = fc
  .dictionary(aDay, fc.string({ minLength: 1, unit: 'grapheme' }), { maxKeys: 12 })
  .map((days) => Object.entries(days).map(([day, text]) => ({ day, text })))
  .map((changes) => changes.toSorted((a, b) => (a.day < b.day ? 1 : -1)));

describe('the feed', () => {
  test('tells of every change once, newest first, up to its bound, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(someChanges, { minLength: 1, maxLength: bank.lessons.length }), (changes) => {
        const pages = withChanges(changes);
        const told = pages.lessons.flatMap((lesson) => lesson.changes);
        const entries = entriesOf(feed(pages, SITE, 'Stemma') ?? '<feed/>');
        const days = entries.map((entry) => textOf(entry, 'updated').slice(0, 10));
        expect(entries).toHaveLength(Math.min(told.length, FEED_MAX));
        expect(days).toEqual(days.toSorted().toReversed());
        expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
        expect(days).toEqual(
          told
            .map(({ day }) => day)
            .toSorted()
            .toReversed()
            .slice(0, FEED_MAX),
        );
      }),
    );
  });

  test('keeps the id of a change that is reworded, and its words stand in it as they were written', () => {
    const idAndText = (text: string): readonly string[] => {
      const [entry = expect.fail('no entry')] = entriesOf(
        feed(withChanges([[{ day: '2026-11-27', text }]]), SITE, 'Stemma'),
      );
      return [textOf(entry, 'id'), textOf(entry, 'summary')];
    };
    const [id = '', text] = idAndText('0.1 mg & <b> ≥ ]]>');
    expect(text).toBe('0.1 mg & <b> ≥ ]]>');
    expect(id).toMatch(/^https:\/\/quiz\.example\.org\/courses\/[a-z0-9-]+\/[a-z0-9-]+#changed-2026-11-27$/u);
    expect(idAndText('Other words')[0]).toBe(id);
  });

  test('is of one course where one is asked for, and there is none of what is unknown or never changed', () => {
    const [first = expect.fail('no course')] = bank.courses;
    const entries = entriesOf(feed(bank, SITE, 'Stemma', first.id));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(textOf(entry, 'id')).toContain(`/courses/${first.id}/`);
    expect(feed(bank, SITE, 'Stemma', 'no-course')).toBeUndefined();
    expect(feed(withChanges([]), SITE, 'Stemma')).toBeUndefined();
  });
});
