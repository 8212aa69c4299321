/** What a course is called decides which rows and sentences are drawn: whatever they are, sound text gives sound items. */
import { expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const LESSONS = /\bgabapentin\/(?=(?:uses|mechanism|movements|kidneys|urgent|stopping)\b)/gu;

// Under `g2` rows of a matrix held each other's words, and a blank was filled by the title of its lesson.
test.each(['g2'])('the shipped lessons are without an error in a course called %s', (name) => {
  const files = readContent('.').files.filter(({ path }) => !isSheet(path));
  const renamed = files.map(({ path, text }) => ({
    path: path.replace('content/gabapentin/', `content/${name}/`),
    text: text.replaceAll(/^course: gabapentin$/gmu, `course: ${name}`).replaceAll(LESSONS, `${name}/`),
  }));
  const { diagnostics, bank } = compileBank(renamed);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(bank.items.some(({ course }) => course === name)).toBe(true);
});
