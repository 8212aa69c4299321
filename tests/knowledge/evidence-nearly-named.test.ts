/** Evidence that names another than the subject in words of its own. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  'concepts:\n',
  `concepts:
  same-day: { kind: trigger, label: dose that is remembered on the same day, article: a }
  next-day: { kind: trigger, label: dose that is remembered on the next day, article: a }
  stable-count: { kind: trigger, label: stable count, article: a }
  first-week: { kind: trigger, label: first week of treatment, article: the }
`,
);

/** What is told of advice on this with this evidence, under a heading. */
function told(trigger: string, evidence: string, heading = 'What is advised'): readonly string[] {
  const fields = ['kind: action', `trigger: ${trigger}`, 'action: wait', 'safety: true'];
  return foundIn(words, factOf(fields, evidence), `## ${heading}\n\n${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

it.each([
  [
    'If it is remembered only on the next day, wait until the morning; never double the dose',
    'same-day',
    'next-day',
  ],
  ['A forgotten dose that comes to mind on the same day: wait until the morning', 'next-day', 'same-day'],
  ['While treatment is in its first week, wait until the morning', 'stable-count', 'first-week'],
  ['Once the count is stable, wait until the morning', 'first-week', 'stable-count'],
])('is told of: %s', (evidence, wrong, right) => {
  expect(told(wrong, evidence)).toMatchObject([expect.stringMatching(/^warning: Unexpected "/u)]);
  expect(told(right, evidence)).toEqual([]);
});

it.each([
  ['On the same day or on the next day, wait until the morning with the dose', 'same-day'],
  ['Wait until the morning', 'same-day'],
  ['Wait until the morning with the dose, whatever the day', 'same-day'],
  ['With a dose remembered later, wait until the morning', 'next-day'],
  ['Where the count has settled, as it seldom has in the first week, wait until the morning', 'stable-count'],
  ['After the first week, when the count is stable, wait until the morning', 'stable-count'],
  ['If treatment is not in its first week, wait until the morning', 'stable-count'],
  ['In the first few days of treatment, wait until the morning', 'first-week'],
  ['Early on, wait until the morning', 'first-week'],
  ['When nothing has changed for a week, wait until the morning', 'stable-count'],
])('is not told of where nothing tells the two apart, or the own is named: %s', (evidence, trigger) => {
  expect(told(trigger, evidence)).toEqual([]);
});

it('is not told of under a heading that names the subject', () => {
  const evidence = 'As in the first week of treatment, wait until the morning';
  expect(told('stable-count', evidence, 'Stable counts')).toEqual([]);
});
