/** What is told of a small sound course in which some files have a fault. */
import { expect } from 'vitest';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { LESSON, soundFile } from './sound-lesson.ts';

export const SOURCES = 'content/sources.yaml';
export const COURSE = 'content/gabapentin/course.md';
export const QUIZ = 'quizzes/blueprints/first-look.md';
export const WORDS = 'content/vocabulary/core.yaml';
export const base = [LESSON, SOURCES, COURSE, QUIZ, WORDS].map(soundFile);

/** Each finding with its place, in the form `line:column-line:column code message | help`. */
export function told(files: readonly SourceFile[]): readonly string[] {
  const replaced = new Set(files.map(({ path }) => path));
  return parseContent([...base.filter(({ path }) => !replaced.has(path)), ...files]).diagnostics.map(
    ({ place, code, message, help }) =>
      `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${code} ${message} | ${help}`,
  );
}

/** A way to break a file: what it is, the file, the place of its fault and words of what is told of it. */
export type Way = readonly [way: string, file: SourceFile, place: string, words: string];

/** Expects that this is told of a way, at its place, and nothing else. */
export function expectToldOnce([, file, place, words]: Way): void {
  const [first = '', ...others] = told([file]);
  expect(first).toContain(words);
  expect(first.split(' ')[0]).toBe(place);
  expect(others).toEqual([]);
}
