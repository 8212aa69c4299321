/** Slips of Markdown that are an error in one place and a warning in another. */
import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { damaged, LESSON } from './sound-lesson.ts';
import { base } from './told-of.ts';

test('a line of dashes below a sentence is an error where a fact rests on the sentence, and else a warning', () => {
  const others = base.filter(({ path }) => path !== LESSON);
  const severity = (before: string, after: string): readonly string[] =>
    parseContent([...others, damaged(before, after)]).diagnostics.map((one) => `${one.severity} ${one.code}`);
  expect(severity('of the channel.', 'of the channel.\n---')).toEqual(['error content/underlined-sentence']);
  expect(severity('Gabapentin **', 'It acts.\n---\n\nGabapentin **')).toEqual([
    'warning content/underlined-sentence',
  ]);
});

test('letters before the lines of a list are a warning: readers miss no more than the line breaks', () => {
  const lettered = damaged('Gabapentin **', 'a) One thing.\nb) Another.\n\nGabapentin **');
  const others = base.filter(({ path }) => path !== LESSON);
  expect(
    parseContent([...others, lettered]).diagnostics.map(({ code, severity }) => [code, severity]),
  ).toEqual([['content/unread-mark', 'warning']]);
});
