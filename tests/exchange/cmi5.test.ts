import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { faultLines, packed } from './inspected.ts';
import { pageData } from './cmi5-package.ts';
import { packageFiles } from './package-files.ts';
import { all } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

const sample = await exchangeSample();
const [lesson] = sample.lessons as [Selection['lessons'][number]];

async function filesOf(selection: Partial<Selection>): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await exportSelection(format, { ...sample, ...selection }, SAMPLE_META);
  return packageFiles(bytes ?? new Uint8Array());
}

const quiz = await filesOf({ scope: { of: 'quiz', id: 'quiz' }, title: 'A quiz', quiz: SAMPLE_QUIZ });

describe('the package', () => {
  it('of a quiz is one unit that is judged by its cut score', async () => {
    expect([...quiz.keys()]).toEqual(['cmi5.xml', 'index.html']);
    const [unit] = all(xmlTree(quiz.get('cmi5.xml') ?? ''), 'au');
    expect(unit?.attributes).toMatchObject({
      id: 'https://stemma.example/xapi/cmi5/units/quizzes/quiz',
      moveOn: 'CompletedAndPassed',
      masteryScore: '0.8',
    });
    expect(pageData(quiz.get('index.html') ?? '').form).toBe(4);
    expect(await faultLines(packed(quiz))).toEqual([]);
  });

  it('of a lesson is one unit that is only completed', async () => {
    const files = await filesOf({});
    const [unit] = all(xmlTree(files.get('cmi5.xml') ?? ''), 'au');
    expect(unit?.attributes).toMatchObject({ moveOn: 'Completed' });
    expect(unit?.attributes).not.toHaveProperty('masteryScore');
    expect(pageData(files.get('index.html') ?? '')).not.toHaveProperty('mastery');
    expect(await faultLines(packed(files))).toEqual([]);
  });

  it('has the lessons first in that of a lesson, to be looked up in that of a practice quiz, and none in that of an exam', async () => {
    const lessonsIn = (html = ''): unknown => {
      const { lessonsFirst, lessons } = pageData(html);
      return [lessonsFirst, lessons.length, html.includes('<p>The taught sentence of fact.</p>')];
    };
    const exam = await filesOf({
      scope: { of: 'quiz', id: 'quiz' },
      quiz: { ...SAMPLE_QUIZ, mode: 'exam' },
    });
    expect(lessonsIn((await filesOf({})).get('index.html'))).toEqual([true, 1, true]);
    expect(lessonsIn(quiz.get('index.html'))).toEqual([false, 1, true]);
    expect(lessonsIn(exam.get('index.html'))).toEqual([false, 0, false]);
  });

  it('of a course whose last lesson has no items has it in the last unit', async () => {
    const lessons = [lesson, { ...lesson, id: 'empty', title: 'Empty' }];
    const files = await filesOf({ scope: { of: 'course', id: 'course' }, lessons });
    expect([...files.keys()]).toEqual(['cmi5.xml', 'lesson.html']);
    expect(pageData(files.get('lesson.html') ?? '').lessons.map(({ title }) => title)).toEqual([
      'A lesson',
      'Empty',
    ]);
  });

  it('of a course is a unit for each lesson that has items, with these alone, and the ids that the lessons have by themselves', async () => {
    const other = { ...lesson, id: 'other', title: 'Another lesson' };
    const items = sample.items.map((item, at) =>
      at < 3 ? { ...item, lesson: { id: 'other', title: other.title } } : item,
    );
    const lessons = [other, { ...lesson, id: 'empty', title: 'Empty' }, lesson];
    const files = await filesOf({ scope: { of: 'course', id: 'course' }, lessons, items });
    expect([...files.keys()]).toEqual(['cmi5.xml', 'other.html', 'lesson.html']);
    const [first, second] = ['other.html', 'lesson.html'].map((path) => pageData(files.get(path) ?? ''));
    expect(first?.items.map(({ id }) => id)).toEqual(items.slice(0, 3).map(({ identity }) => identity));
    expect([first?.form, second?.form]).toEqual([3, 20]);
    expect(second?.items.length).toBe(items.length - 3);
    // A lesson without items is read in the unit of the next one.
    const titles = [first, second].map((data) => data?.lessons.map(({ title }) => title));
    expect(titles).toEqual([['Another lesson'], ['Empty', 'A lesson']]);
    const alone = all(xmlTree((await filesOf({})).get('cmi5.xml') ?? ''), 'au')[0]?.attributes['id'];
    const units = all(xmlTree(files.get('cmi5.xml') ?? ''), 'au').map(({ attributes }) => attributes['id']);
    expect(units).toEqual([alone?.replace('lesson', 'other'), alone]);
    expect(await faultLines(packed(files))).toEqual([]);
  });

  it('says of every item what it says, and tells a record store the same activity as this installation', async () => {
    const { items } = pageData((await filesOf({})).get('index.html') ?? '');
    expect(items.map(({ activity }) => activity.id)).toEqual(
      sample.items.map(({ identity }) => `https://stemma.example/xapi/items/${identity}`),
    );
    for (const [at, item] of sample.items.entries())
      expect(items[at]?.parts.map(({ options }) => options.map(({ text, key }) => [text, key]))).toEqual(
        item.parts.map(({ options }) => options.map(({ text, key }) => [text, key])),
      );
  });

  it('has no text that ends a script or an element', async () => {
    const [item] = sample.items as [Selection['items'][number]];
    const leadIn = '</script><script>alert(1)</script><!--]]>';
    const files = await filesOf({ items: [{ ...item, leadIn }], title: '</title>&<au>' });
    expect(await faultLines(packed(files))).toEqual([]);
    expect(pageData(files.get('index.html') ?? '').items[0]?.stem.at(-1)).toBe(leadIn);
  });
});
