import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { shippedFiles } from '../support/shipped.ts';

const files = shippedFiles();
const original = files.find(({ path }) => path === 'quizzes/blueprints/gabapentin-mechanism.md')?.text ?? '';

/** Fields in place of those that say what a quiz asks for, and what must be told of them: a code and its line. */
const UNFILLABLE = [
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
    'items: 1',
  ],
  [
    'items: 3\ncells: [{ level: recall, min: 2 }, { level: application, min: 2 }]\n',
    'bank/unfillable-quiz',
    'items: 3',
  ],
  [
    'items: 4\ncells: [{ safety: true, max: 1 }, { safety: false, max: 2 }]\n',
    'bank/unfillable-quiz',
    'items: 4',
  ],
  [
    'items: 3\nkinds: { single-best-answer: 2, multiple-response: 2 }\ncells: [{ kind: single-best-answer, max: 4 }]\n',
    'bank/unfillable-quiz',
    'items: 3',
  ],
  ['items: 3\ncells: [{ max: 2 }]\n', 'bank/unfillable-quiz', 'cells: [{ max: 2 }]'],
  [
    'items: 4\ncells: [{ lesson: mechanism, max: 1 }, { kind: single-best-answer, min: 2 }]\n',
    'bank/unfillable-quiz',
    'cells: [{ lesson: mechanism, max: 1 }, { kind: single-best-answer, min: 2 }]',
  ],
] as const;

const FILLABLE = [
  'items: 6\nkinds: { single-best-answer: 3 }\n',
  'items: 4\ncells: [{ lesson: mechanism, kind: single-best-answer, min: 2 }]\n',
  'items: 4\ncells: [{ level: recall, min: 2 }, { level: application, min: 2 }]\n',
  'items: 4\ncells: [{ safety: true, max: 1 }, { safety: false, max: 4 }]\n',
  'items: 4\ncells: [{ kind: single-best-answer, max: 1 }, { lesson: mechanism, min: 3 }]\n',
];

/** A quiz for each set of fields, all compiled at once: the content takes seconds, a quiz nothing. */
const quizzes = [...UNFILLABLE.map(([fields]) => fields), ...FILLABLE].map((fields, place) => {
  const text = original.replace(/^items:.*\n(?:kinds:.*\n(?: {2}.*\n)*)?/mu, fields);
  return { fields, path: `quizzes/blueprints/variant-${place}.md`, text };
});
const { diagnostics } = compileBank([...files, ...quizzes]);

/** Codes and quoted lines of what is found in the quiz that has these fields. */
function foundWith(fields: string): (string | undefined)[][] {
  const quiz = quizzes.find((one) => one.fields === fields);
  if (quiz === undefined) throw new Error(`no quiz has ${fields}`);
  expect(quiz.text).not.toBe(original);
  return diagnostics
    .filter(
      ({ code, place }) => place.file === quiz.path && /^bank\/(?:unfillable-quiz|unknown-kind)$/u.test(code),
    )
    .map(({ code, place }) => [code, quiz.text.split('\n')[place.line - 1]]);
}

describe('a quiz', () => {
  it.each(UNFILLABLE)('that cannot be filled is told of: %j', (fields, code, line) => {
    expect(foundWith(fields)).toContainEqual([code, line]);
  });

  it('without signed items is told of once, and not at each of its rows', () => {
    const fields = UNFILLABLE.find(([one]) => one.includes('signed-only'))?.[0] ?? '';
    expect(foundWith(fields)).toEqual([['bank/unfillable-quiz', 'items: 1']]);
    const { help = '' } = diagnostics.find(({ message }) => message.includes('the signed items of')) ?? {};
    expect(help).toContain('leave `signed-only` out');
  });

  it.each(FILLABLE)('that can be filled is not: %j', (fields) => {
    expect(foundWith(fields)).toEqual([]);
  });
});
