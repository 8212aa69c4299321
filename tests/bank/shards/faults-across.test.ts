/** What is wrong between courses, of which each is compiled by itself. */
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { meetingCourses } from './meeting-courses.ts';

const [, files = []] = meetingCourses[0] ?? [];
const LESSON = 'content/ash/one.md';

/** What is told of the two courses with words at the end of a lesson of the first. */
function told(words: string, more: readonly SourceFile[] = []): readonly string[] {
  const edited = files.map((file) =>
    file.path === LESSON ? { ...file, text: `${file.text}\n${words}\n` } : file,
  );
  return compileBank([...edited, ...more])
    .diagnostics.filter(({ code }) => code === 'content/dead-link')
    .map(({ place, message }) => `${place.file} ${message}`);
}

describe('a link out of a course', () => {
  it.each([
    ['to another course', '[it](../birch/course.md)'],
    ['to a lesson of it', '[it](../birch/one.md)'],
    ['to a heading of it, which is not looked up', '[it](../birch/one.md#gone)'],
    ['to a page of the site', '[it](/search)'],
  ])('%s is sound', (_what, link) => {
    expect(told(link)).toEqual([]);
  });

  it.each([
    [
      'a course',
      '[it](../berch/course.md)',
      'Unexpected link to a course "berch", expected one of content/. Did you mean "birch"?',
    ],
    [
      'a course, to a lesson',
      '[it](../berch/one.md)',
      'Unexpected link to a course "berch", expected one of content/. Did you mean "birch"?',
    ],
    [
      'a lesson',
      '[it](../birch/two.md)',
      'Unexpected link to a lesson "two", expected one of content/birch/. Known: one.',
    ],
    [
      'a quiz',
      '[it](/quizzes/final)',
      'Unexpected link to a quiz "final", expected one of quizzes/blueprints/. There is none yet.',
    ],
  ])('to %s that is not there is told of once', (_what, link, message) => {
    expect(told(link)).toEqual([`${LESSON} ${message}`]);
  });

  it('to a quiz with a fault is sound: the quiz is there', () => {
    const quiz = { path: 'quizzes/blueprints/final.md', text: '---\ntitle: Final\n---\n' };
    expect(told('[it](/quizzes/final)', [quiz])).toEqual([]);
  });

  it('with the name of a lesson of its own course is told of once, with what was meant', () => {
    expect(told('[it](/quizzes/one)')).toEqual([
      `${LESSON} Unexpected link to a quiz "one", expected ../../content/ash/one.md, which is a lesson of "ash"`,
    ]);
  });
});

describe('two courses with one title', () => {
  it('are told of once, at the second, with the first beside', () => {
    const renamed = files.map((file) =>
      file.path === 'content/birch/course.md'
        ? { ...file, text: file.text.replace('title: birch', 'title: Ash') }
        : file,
    );
    const found = compileBank(renamed).diagnostics.filter(({ code }) => code === 'content/same-title');
    expect(
      found.map(({ place, severity, message, related }) => [
        `${place.file}:${place.line}:${place.column}`,
        severity,
        message,
        related.map((one) => one.place.file),
      ]),
    ).toEqual([
      [
        'content/birch/course.md:2:8',
        'warning',
        'Unexpected second course with the title "Ash", expected another title',
        ['content/ash/course.md'],
      ],
    ]);
  });
});
