import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLink } from '#lib/content/link/page-link.ts';

const LESSON = 'content/zelvolin/action.md';
const lesson = { kind: 'lesson', course: 'zelvolin', id: 'uses', anchor: '' } as const;
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,5})?$/u);

describe('a link of a body', () => {
  it.each([
    ['uses.md', '/courses/zelvolin/uses', lesson],
    ['./uses.md', '/courses/zelvolin/uses', lesson],
    ['/content/zelvolin/uses.md', '/courses/zelvolin/uses', lesson],
    ['uses.md#what-for', '/courses/zelvolin/uses#what-for', { ...lesson, anchor: 'what-for' }],
    ['uses', 'uses', lesson],
    ['/courses/zelvolin/uses/', '/courses/zelvolin/uses/', lesson],
    ['#what-for', '#what-for', { ...lesson, id: 'action', anchor: 'what-for' }],
    ['#caf%C3%A9', '#caf%C3%A9', { ...lesson, id: 'action', anchor: 'café' }],
    ['course.md', '/courses/zelvolin', { kind: 'course', id: 'zelvolin' }],
    ['../other/course.md', '/courses/other', { kind: 'course', id: 'other' }],
    ['../../quizzes/blueprints/first.md', '/quizzes/first', { kind: 'quiz', id: 'first' }],
    ['/quizzes/first', '/quizzes/first', { kind: 'quiz', id: 'first' }],
    ['README.md', '/content/zelvolin/README.md', { kind: 'other', path: 'content/zelvolin/README.md' }],
    ['/quizzes/first/print', '/quizzes/first/print', { kind: 'quiz', id: 'first' }],
    ['/courses', '/courses', { kind: 'other', path: '/courses' }],
    ['/quiz/first', '/quiz/first', { kind: 'other', path: '/quiz/first' }],
    [
      'www.example.org/a',
      'www.example.org/a',
      { kind: 'other', path: 'www.example.org/a', meant: 'https://www.example.org/a' },
    ],
    [
      'ann@example.org',
      'ann@example.org',
      { kind: 'other', path: 'ann@example.org', meant: 'mailto:ann@example.org' },
    ],
    ['../../../../etc/a.md', '/etc/a.md', { kind: 'other', path: 'etc/a.md' }],
  ])('%s leads to a page', (href, address, page) => {
    expect(pageLink(href, LESSON)).toEqual({ page, href: address });
  });

  it.each([
    'https://www.example.org/uses.md',
    'mailto:a@example.org',
    '/search?q=a',
    '/',
    '/progress/history',
    '//a/b.md',
  ])('%s leads to no page of the content', (href) => {
    expect(pageLink(href, LESSON)).toBeUndefined();
  });

  it('to a file leads to the address that its page has, from wherever it is linked', () => {
    fc.assert(
      fc.property(id, id, id, (course, from, to) => {
        const { href } = pageLink(`../${course}/${to}.md`, `content/zelvolin/${from}.md`) ?? {};
        fc.pre(to !== 'course' && to !== 'readme' && course !== 'vocabulary');
        expect(href).toBe(`/courses/${course}/${to}`);
        expect(pageLink(href ?? '', 'content/a/course.md')?.page).toEqual({
          kind: 'lesson',
          course,
          id: to,
          anchor: '',
        });
      }),
    );
  });

  it('leads to every page of the app, and to nothing else beside the content', () => {
    const app = readdirSync(fileURLToPath(new URL('../../app/', import.meta.url)), { withFileTypes: true });
    const folders = app.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const isForReaders = (name: string): boolean =>
      !/^(?:_|api$|courses$|quizzes$)|\.(?:css|js|txt)$|z$/u.test(name);
    for (const name of folders)
      expect([name, pageLink(`/${name}`, LESSON)?.page.kind]).toEqual([
        name,
        isForReaders(name) ? undefined : 'other',
      ]);
  });

  it('is read, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void pageLink(text, LESSON)));
    fc.assert(fc.property(fc.webUrl({ withFragments: true }), (text) => void pageLink(`${text}.md`, LESSON)));
  });
});
