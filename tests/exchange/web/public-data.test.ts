/** What search engines are given: every public page once, lessons in words of schema.org, and no question anywhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankCourse, BankLesson } from '#lib/bank/bank.ts';
import { lessonJsonLd, scriptJson } from '#lib/exchange/web/lesson-json-ld.ts';
import { robotsText, sitemap } from '#lib/exchange/web/sitemap.ts';
import { shippedBank } from '../../support/shipped.ts';
import { xmlTree } from '../xml-tree.ts';

const { bank } = shippedBank();
const SITE = 'https://quiz.example.org';

const courseOf = (lesson: BankLesson): BankCourse =>
  bank.courses.find(({ id }) => id === lesson.course) ?? expect.fail(lesson.course);

describe('a lesson in the words of schema.org', () => {
  const [lesson = expect.fail('no lesson')] = bank.lessons;

  test('names the lesson, its course, its objectives and its sources', () => {
    expect(lessonJsonLd(lesson, courseOf(lesson), SITE)).toMatchObject({
      '@type': 'LearningResource',
      url: `${SITE}/courses/${lesson.course}/${lesson.id}`,
      name: lesson.title,
      teaches: lesson.objectives.map(({ text }) => text),
      isPartOf: { '@type': 'Course', name: courseOf(lesson).title },
      citation: lesson.sources.map(({ title }) => ({ name: title })),
    });
  });

  test('names no address where there is none, and nothing as known that is not', () => {
    for (const one of bank.lessons) {
      const text = JSON.stringify(lessonJsonLd(one, courseOf(one), undefined));
      expect(text).not.toContain('"@id"');
      expect(text).not.toContain('"unknown"');
    }
  });

  test('holds no stem and no rationale of any item', () => {
    const texts = bank.lessons.map((one) => JSON.stringify(lessonJsonLd(one, courseOf(one), SITE)));
    for (const { stem, options, parts = [] } of bank.items)
      for (const secret of [
        stem,
        ...[...options, ...parts.flatMap((part) => part.options)].map((o) => o.rationale),
      ])
        if (secret !== '')
          expect(texts.some((text) => text.includes(JSON.stringify(secret).slice(1, -1)))).toBe(false);
  });

  test('whatever its words are, they end no script and come back whole', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '&lt;'),
    );
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const data = lessonJsonLd({ ...lesson, title, summary }, courseOf(lesson), SITE);
        const text = scriptJson(data);
        expect(text).not.toMatch(/[<>&]/u);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});

describe('the sitemap', () => {
  const addresses = (xml = ''): readonly string[] =>
    xmlTree(xml).children.flatMap(({ children }) =>
      children.filter(({ name }) => name === 'loc').map(({ text }) => text),
    );

  test('says of a lesson on which day it last changed, and nothing of what tells of no change', () => {
    const [first = expect.fail('no lesson'), ...others] = bank.lessons.map((lesson) => ({
      ...lesson,
      changes: [],
    }));
    const changes = [
      { day: '2026-03-01', text: 'Second' },
      { day: '2026-02-01', text: 'First' },
    ];
    const days = xmlTree(sitemap({ ...bank, lessons: [{ ...first, changes }, ...others] }, SITE) ?? '')
      .children.map(({ children }) => children.map(({ text }) => text))
      .filter(({ length }) => length > 1);
    expect(days).toEqual([[`${SITE}/courses/${first.course}/${first.id}`, '2026-03-01']]);
  });

  test('names the start, every course, lesson and quiz once', () => {
    const all = addresses(sitemap(bank, SITE));
    expect(all).toHaveLength(1 + bank.courses.length + bank.lessons.length + bank.quizzes.length);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain(`${SITE}/courses/gabapentin/mechanism`);
  });

  test('in parts it names the same, each part within the bound, and no other part', () => {
    const whole = addresses(sitemap(bank, SITE));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (most) => {
        const parts = addresses(sitemap(bank, SITE, undefined, most));
        const read = parts.map((address, at) => {
          expect(address).toBe(`${SITE}/sitemap.xml?part=${String(at + 1)}`);
          return addresses(sitemap(bank, SITE, at + 1, most));
        });
        expect(read.every(({ length }) => length > 0 && length <= most)).toBe(true);
        expect(read.flat()).toEqual(whole);
        for (const none of [0, -1, 1.5, parts.length + 1])
          expect(sitemap(bank, SITE, none, most)).toBeUndefined();
      }),
    );
  });

  test('is named to crawlers where there is an address, and what is a learner’s is shut to them', () => {
    expect(robotsText(SITE)).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    expect(robotsText(undefined)).not.toContain('Sitemap');
    for (const path of ['/attempts/', '/author', '/progress', '/rooms'])
      expect(robotsText(undefined)).toContain(`Disallow: ${path}\n`);
  });
});
