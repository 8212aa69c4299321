import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLesson } from '#lib/shell/cli/starts/list-lesson.ts';
import { scratchFolder } from '../support/scratch.ts';
import { found, Root, stemmaHere } from './run-stemma.ts';

const COURSE = 'content/zelvolin/course.md';
const LESSON = 'content/zelvolin/next-steps.md';

async function errorsIn(root: Root): Promise<readonly string[]> {
  const checked = await root.run('check', '--format', 'json', '--today', '2026-01-01');
  expect(checked.code).toBe(0);
  return found(checked).map(([code]) => code);
}

describe('new', () => {
  it('begins a course where nothing stands, and a lesson and a quiz on it: all of it valid', async () => {
    const folder = scratchFolder('new');
    const run = (...words: readonly string[]) => stemmaHere(...words, '--root', folder);
    expect(await run('new', 'course', 'examplol')).toMatchObject({ code: 0 });
    expect(await run('new', 'lesson', 'examplol/next-steps')).toMatchObject({ code: 0 });
    expect(await run('check')).toMatchObject({ code: 0 });
    // Nobody is asked about an example.
    expect((await run('items')).out).toBe('');
    const path = join(folder, 'content/examplol/next-steps.md');
    expect(readFileSync(path, 'utf8')).toMatch(/^ {4}examinable: false$/mu);
  });

  it('makes the folder for a first course, but not those above it, and for nothing else', async () => {
    const above = scratchFolder('new');
    const folder = join(above, 'school');
    const run = (where: string, ...words: readonly string[]) => stemmaHere('new', ...words, '--root', where);
    expect(await run(folder, 'quiz', 'check-up')).toMatchObject({ code: 2 });
    expect(existsSync(folder)).toBe(false);
    expect(await run(join(folder, 'deeper'), 'course', 'examplol')).toMatchObject({ code: 2 });
    expect(await run(folder, 'course', 'examplol')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'content/examplol/course.md'))).toBe(true);
  });

  it('begins a lesson whose fact is asked once its author says so', async () => {
    const root = new Root();
    const begun = await root.run('new', 'lesson', 'zelvolin/next-steps');
    expect(begun).toMatchObject({ code: 0 });
    // Another course may have a lesson of that name.
    expect(begun.err).toContain('items --lesson zelvolin/next-steps');
    expect(root.read(COURSE)).toContain('next-steps');
    expect((await root.run('items', '--lesson', 'next-steps')).out).toBe('');
    root.replace(LESSON, '    examinable: false\n', '');
    await errorsIn(root);
    const { out } = await root.run('items', '--lesson', 'next-steps');
    expect(out).toMatch(/^zelvolin\/next-steps\/first-fact\/single-best-answer\/1 /u);
    expect(out).toContain('which example belongs to zelvolin?');
    expect(out.match(/R1/gu)?.length).toBeGreaterThan(2);
  });

  it('begins a quiz with as many items as the course has, and says what each other field means', async () => {
    const root = new Root();
    expect(await root.run('new', 'quiz', 'check-up', '--course', 'zelvolin')).toMatchObject({ code: 0 });
    const text = root.read('quizzes/blueprints/check-up.md');
    for (const field of ['lessons', 'mode', 'time', 'cut-score'])
      expect(text).toMatch(new RegExp(`^# ${field}: .`, 'mu'));
    expect(Number(/^items: (\d+)$/mu.exec(text)?.[1])).toBeGreaterThan(0);
    await errorsIn(root);
    const introduction = 'bank/placeholder-introduction';
    const [placeholder = ''] = text.match(/^What the quiz is for.*$/mu) ?? [];
    const line = text.split('\n').indexOf(placeholder) + 1;
    expect((await root.run('check')).out).toContain(`check-up.md:${String(line)}:1 warning ${introduction}`);
    root.replace('quizzes/blueprints/check-up.md', placeholder, 'For the end of the day.');
    expect((await root.run('check')).out).not.toContain(introduction);
  });

  it.each([
    ['a course that stands', ['course', 'zelvolin'], 'content/zelvolin/course.md stands already'],
    ['a lesson that stands', ['lesson', 'zelvolin/gates'], 'content/zelvolin/gates.md stands already'],
    [
      'a course in the folder of words',
      ['course', 'vocabulary'],
      'content/vocabulary/course.md would not be read',
    ],
    [
      'a lesson by the name of a course',
      ['lesson', 'zelvolin/course'],
      'content/zelvolin/course.md stands already',
    ],
    ['a lesson of no course', ['lesson', 'nowhere/steps'], 'There is no course "nowhere"; there is zelvolin'],
    ['a lesson without its course', ['lesson', 'steps'], 'expected a course and a lesson'],
    ['a name that is no id', ['lesson', 'zelvolin/../../etc'], 'cannot be a name'],
    ['a name with capitals and blanks', ['course', 'Übung Drei'], 'for example "ubung-drei"'],
    ['a quiz of no course', ['quiz', 'q', '--course', 'nowhere'], 'There is no course "nowhere"'],
    ['what cannot be begun', ['room', 'x'], 'expected course, lesson, relations, quiz, kind, rule or format'],
  ])('refuses %s, and writes nothing', async (_what, words, why) => {
    const root = new Root();
    const before = [root.read(COURSE), root.read('content/sources.yaml')];
    const ran = await root.run('new', ...words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(why);
    expect([root.read(COURSE), root.read('content/sources.yaml')]).toEqual(before);
    expect(existsSync(root.path('content/vocabulary/zelvolin-gates.yaml'))).toBe(false);
  });
});

describe('a course that lists one lesson more', () => {
  const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/u);

  it('has it at the end, and is otherwise as it was', () => {
    const styles = ['flow', 'block', 'wide block'] as const;
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...styles),
        fc.constantFrom('', ' # a note'),
        ([added = '', ...known], style, note) => {
          const indent = style === 'wide block' ? '    ' : '  ';
          const list =
            style === 'flow'
              ? ` [${known.join(', ')}]${note}`
              : known.map((one) => `\n${indent}- ${one}${note}`).join('');
          const text = `---\ntitle: T\nlessons:${list}\nsummary: S\n---\n\nBody --- with\n---\nlines.\n`;
          const more = listLesson(text, added);
          const names = (of: string) =>
            (/lessons:(?<list>[^]*?)\nsummary/u.exec(of)?.groups?.['list'] ?? '')
              .replaceAll(note === '' ? '#' : note, '')
              .match(/[a-z0-9-]*[a-z0-9]/gu);
          expect(names(more)).toEqual([...known, added]);
          const entry = style === 'flow' ? `, ${added}` : `\n${indent}- ${added}`;
          const at = more.lastIndexOf(entry);
          expect(more.slice(0, at) + more.slice(at + entry.length)).toBe(text);
        },
      ),
    );
  });

  it('is refused when it lists the lesson already, or has no list', () => {
    expect(() => listLesson('---\nlessons: [a, b]\n---\n', 'a')).toThrow('lists "a" already');
    expect(() => listLesson('---\ntitle: T\n---\n', 'a')).toThrow('cannot be found');
  });
});
