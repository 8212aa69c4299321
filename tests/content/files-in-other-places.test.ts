/** Files under another name or in another place than they are read in: each is told of once, with where it belongs. */
import { describe, expect, test } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { LESSON, soundFile } from './sound-lesson.ts';
import { base, COURSE, expectToldOnce, QUIZ, SOURCES, type Way } from './told-of.ts';

/** One file each: the place, and words of what is said. */
const WAYS: readonly Way[] = [
  [
    'a vocabulary file with another ending',
    { path: 'content/vocabulary/more.yml', text: '{}' },
    '1:1-1:1',
    'Rename it to content/vocabulary/more.yaml.',
  ],
  [
    'a quiz among the lessons',
    { path: 'content/gabapentin/first-quiz.md', text: soundFile(QUIZ).text },
    '1:1-1:1',
    'Move it to quizzes/blueprints/first-quiz.md.',
  ],
  [
    'a lesson among the quizzes',
    { path: 'quizzes/blueprints/mechanism.md', text: soundFile(LESSON).text },
    '1:1-1:1',
    'Move it to the folder of its course',
  ],
  [
    'a lesson with a second ending',
    { path: 'content/gabapentin/more.md.txt', text: soundFile(LESSON).text },
    '1:1-1:1',
    'Rename it to content/gabapentin/more.md.',
  ],
  ...['mechanism - Copy.md', "mechanism (Anna's conflicted copy 2026-11-27).md", 'mechanism (1).md'].map(
    (name) =>
      [
        name,
        { path: `content/gabapentin/${name}`, text: soundFile(LESSON).text },
        '1:1-1:1',
        `a copy of ${LESSON}, expected`,
      ] as const,
  ),
  [
    'a file name with capitals',
    { path: 'content/gabapentin/How it acts.md', text: '' },
    '1:1-1:1',
    'for example to "how-it-acts"',
  ],
];

describe('files in other places', () => {
  test.each(WAYS)('%s', (...way) => expectToldOnce(way));

  test('a folder of a course with a capital is told of at its files, and not at its quizzes', () => {
    const files = base.map((file) => ({ ...file, path: file.path.replace('/gabapentin/', '/Gabapentin/') }));
    const signoffs = { path: 'quizzes/signoffs/gabapentin.yaml', text: 'approved: []\n' };
    const { diagnostics } = parseContent([...files, signoffs]);
    expect(diagnostics.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
      'content/Gabapentin/course.md content/invalid-path',
      'content/Gabapentin/mechanism.md content/invalid-path',
    ]);
  });

  test('a course without course.md is told of once, and not at its quizzes', () => {
    const files = base.filter(({ path }) => path !== COURSE);
    expect(parseContent(files).diagnostics.map(({ code }) => code)).toEqual(['content/missing-course']);
  });

  test.each(['content/gabapentin/mechanism.yaml', 'content/core.yaml', 'content/vocabulary/core.md'])(
    'words in the place of another file are told of once, with their own place: %s',
    (path) => {
      const [words, ...others] = [...base].reverse();
      const text = words?.text ?? '';
      const name = path.slice(path.lastIndexOf('/') + 1).replace('.md', '.yaml');
      const { diagnostics } = parseContent([...others, { path, text }]);
      expect(diagnostics.map(({ place, severity, help }) => [place.file, severity, help])).toEqual([
        [path, 'error', `Rename it to content/vocabulary/${name}.`],
      ]);
    },
  );

  test('sources among the words are told of once', () => {
    const others = base.filter(({ path }) => path !== SOURCES);
    const moved = { path: 'content/vocabulary/sources.yaml', text: soundFile(SOURCES).text };
    const { diagnostics } = parseContent([...others, moved]);
    expect(diagnostics.map(({ place, message }) => `${place.file} ${message}`)).toEqual([
      `${moved.path} Unexpected list of sources among the words, expected it where it is read as one`,
    ]);
  });

  test('a lesson right below content is told of once, with the folder that misses it', () => {
    const [lesson, ...others] = base;
    const moved = { path: 'content/mechanism.md', text: lesson?.text ?? '' };
    const { diagnostics } = parseContent([...others, moved]);
    expect(diagnostics.map(({ code, severity, place, help }) => [code, severity, place.file, help])).toEqual([
      ['content/unknown-file', 'error', moved.path, `Rename it to ${LESSON}.`],
    ]);
  });
});
