/** What was pasted a second time, or stands in a copied file, is told of once; names that stand twice here and there are not. */
import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { LESSON, soundFile } from './sound-lesson.ts';

const SOURCES = 'content/sources.yaml';
const WORDS = 'content/vocabulary/core.yaml';
const files = [LESSON, SOURCES, WORDS, 'content/gabapentin/course.md'].map(soundFile);
const concepts = (ids: readonly string[]): string =>
  `concepts:\n${ids.map((id) => `  ${id}: { kind: target, label: ${id} }\n`).join('')}`;
const IDS = ['one', 'two', 'three', 'four', 'five'];

function told(path: string, text: string, more: typeof files = []): readonly string[] {
  const all = [...files.filter((file) => file.path !== path), ...more, { path, text }];
  return parseContent(all).diagnostics.map(
    ({ place, code, message, help }) => `${place.file}:${String(place.line)} ${code} ${message} | ${help}`,
  );
}

test('a file of sources that was doubled', () => {
  const text = IDS.map((id) => soundFile(SOURCES).text.replace('us-label', id)).join('');
  const { text: sound } = soundFile(SOURCES);
  const [first, ...more] = told(SOURCES, sound + text + text);
  expect(first).toContain('content/duplicate-key Unexpected second `one`, expected');
  expect(first).toContain('; 4 more behind it are there already');
  expect(first).toContain('pasted a second time');
  expect(more).toEqual([]);
});

test('a copied file of the vocabulary', () => {
  const text = concepts(IDS);
  const path = 'content/vocabulary/words.yaml';
  const [first, ...more] = told(path, text, [{ path: 'content/vocabulary/first.yaml', text }]);
  expect(first).toContain(`${path}:2 content/duplicate-id Unexpected concept "one" in two files, expected`);
  expect(first).toContain('; 4 more behind it are there already');
  expect(first).toContain('If this file is a copy of content/vocabulary/first.yaml, delete it.');
  expect(more).toEqual([]);
});

test('a few names are each a slip of its own', () => {
  const text = concepts([...IDS, 'one', 'two', 'three']);
  expect(told('content/vocabulary/words.yaml', text)).toHaveLength(3);
});

test('so are many that do not stand together', () => {
  const text = concepts(IDS.flatMap((id) => [id, id]));
  expect(told('content/vocabulary/words.yaml', text)).toHaveLength(5);
});
