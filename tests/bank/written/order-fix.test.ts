import { expect, test } from 'vitest';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { judged, quizFile } from './zelvolin.ts';

const item = (...options: readonly string[]): string =>
  `## What is the starting dose of zelvolin?\n\nId: start\nFacts: amounts/starting-dose\n\n${options.join('\n')}`;
const RIGHT = '- [x] 20 mg\n  > The label says so.';
const lost = (items: string) =>
  judged(items).diagnostics.filter(({ code }) => code === 'rules/lost-sequence');

test('options out of their order are put in it, each with its rationale', () => {
  const wrong = item(RIGHT, '- [ ] 200 mg', '- [ ] 2 mg');
  const [found, ...others] = lost(wrong);
  expect(others).toEqual([]);
  expect(found?.fix).toMatchObject({ sure: true, what: 'Put the options in their order' });
  const { text, made } = applyFixes(quizFile(wrong).text, found?.fix === undefined ? [] : [found.fix]);
  expect(made).toHaveLength(1);
  const right = item('- [ ] 2 mg', RIGHT, '- [ ] 200 mg');
  expect(text).toBe(quizFile(right).text);
  expect(lost(right)).toEqual([]);
});

test('options in order, up or down, are left', () => {
  expect(lost(item('- [ ] 200 mg', RIGHT, '- [ ] 2 mg'))).toEqual([]);
});
