import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = 'quizzes/blueprints/gabapentin-mechanism.md';
const { files } = readContent(root);
const original = files.find((file) => file.path === path)?.text ?? '';

/** Codes and quoted lines of what is found when the quiz has these fields in place of its own. */
function foundWith(fields: string): (string | undefined)[][] {
  const text = original.replace(/^items:.*\n(?:kinds:.*\n(?: {2}.*\n)*)?/mu, fields);
  expect(text).not.toBe(original);
  const { diagnostics } = compileBank(files.map((file) => (file.path === path ? { path, text } : file)));
  return diagnostics
    .filter(({ code }) => /^bank\/(?:unfillable-quiz|unknown-kind)$/u.test(code))
    .map(({ code, place }) => [code, text.split('\n')[place.line - 1]]);
}

describe('a quiz', () => {
  it.each([
    ['items: 200\n', 'bank/unfillable-quiz', 'items: 200'],
    ['items: 2\nkinds: { single-best-answer: 3 }\n', 'bank/unfillable-quiz', 'items: 2'],
    ['items: 60\nkinds: { multiple-response: 50 }\n', 'bank/unfillable-quiz', 'items: 60'],
    ['items: 4\nkinds: { single-answer: 3 }\n', 'bank/unknown-kind', 'kinds: { single-answer: 3 }'],
    [
      'items: 4\ncells: [{ kind: single-answer, min: 1 }]\n',
      'bank/unknown-kind',
      'cells: [{ kind: single-answer, min: 1 }]',
    ],
    [
      'items: 4\ncells: [{ lesson: stopping, min: 1 }]\n',
      'bank/unfillable-quiz',
      'cells: [{ lesson: stopping, min: 1 }]',
    ],
    ['items: 4\ncells: [{ level: recall, min: 5 }]\n', 'bank/unfillable-quiz', 'items: 4'],
    [
      'items: 4\nitems-per-template: 1\ncells: [{ lesson: mechanism, min: 60 }]\n',
      'bank/unfillable-quiz',
      'cells: [{ lesson: mechanism, min: 60 }]',
    ],
    [
      'items: 1\nsigned-only: true\ncells: [{ kind: single-best-answer, min: 1 }]\n',
      'bank/unfillable-quiz',
      'cells: [{ kind: single-best-answer, min: 1 }]',
    ],
  ])('that cannot be filled is told of: %j', (fields, code, line) => {
    expect(foundWith(fields)).toContainEqual([code, line]);
  });

  it('that can be filled is not', () => {
    expect(foundWith('items: 6\nkinds: { single-best-answer: 3 }\n')).toEqual([]);
    expect(foundWith('items: 4\ncells: [{ lesson: mechanism, kind: single-best-answer, min: 2 }]\n')).toEqual(
      [],
    );
  });
});
