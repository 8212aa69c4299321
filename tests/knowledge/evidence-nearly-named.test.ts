/** Evidence that names another than the subject in words of its own. */
import { describe, expect, it } from 'vitest';
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

describe('what is done', () => {
  const more = words.replace(
    'concepts:\n',
    `concepts:
  give-alpha: { kind: advice, label: give alpha concentrate into a vein }
  leave-out: { kind: advice, label: leave out one or two doses }
  loud-bleeding: { kind: trigger, label: loud bleeding in a person who takes examplol }
  quiet-bleeding: { kind: trigger, label: quiet humming in a person who takes examplol }
`,
  );
  const toldOf = (trigger: string, action: string, evidence: string): readonly string[] =>
    foundIn(
      more,
      factOf(['kind: action', `trigger: ${trigger}`, `action: ${action}`], evidence),
      `${evidence}.`,
    )
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(({ message }) => /in the fact "one", (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? '');

  it.each([
    'In loud bleeding, alpha concentrate is given into a vein without delay',
    'Whoever takes examplol and has loud bleeding is given alpha concentrate into a vein',
  ])('is told of where the evidence says something else in its own words: %s', (evidence) => {
    expect(toldOf('loud-bleeding', 'leave-out', evidence)).toEqual([
      'expected what its evidence says: "give alpha concentrate into a vein"',
    ]);
    expect(toldOf('loud-bleeding', 'give-alpha', evidence)).toEqual([]);
  });

  it('is told of where it is done for something else, for whom not being said', () => {
    const evidence = 'In loud bleeding, alpha concentrate is given into a vein';
    expect(toldOf('quiet-bleeding', 'give-alpha', evidence)).toEqual([
      'expected what its evidence says: "loud bleeding in a person who takes examplol"',
    ]);
  });

  it.each([
    'In loud bleeding, leave out a dose or two and have alpha concentrate at hand',
    'In loud bleeding, one dose is left out, and alpha concentrate is given into a vein if it lasts',
  ])('is not where both are said: %s', (evidence) => {
    expect(toldOf('loud-bleeding', 'leave-out', evidence)).toEqual([]);
  });
});
