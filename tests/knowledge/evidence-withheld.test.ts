/** What is withheld and what is taken, today and later: a name with the one, and evidence with the other. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  'concepts:\n',
  `concepts:
  withhold: { kind: advice, label: withhold the next dose of examplol }
  take: { kind: advice, label: take the next dose of examplol }
  count: { kind: advice, label: arrange a blood count today }
`,
);

function told(action: string, evidence: string): readonly string[] {
  const fields = ['kind: action', 'trigger: blue-tongue', `action: ${action}`, 'safety: true'];
  return foundIn(
    words.replace(action === 'withhold' ? /  take: .*\n/u : /  withhold: .*\n/u, ''),
    factOf(fields, evidence),
    `${evidence}.`,
  )
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity }) => severity);
}

describe('an action turned round', () => {
  it.each([
    ['withhold', 'With a blue tongue, take the next dose of examplol'],
    ['withhold', 'With a blue tongue, go on with the next dose of examplol'],
    ['take', 'With a blue tongue, skip the next dose of examplol'],
    ['take', 'With a blue tongue, the next dose of examplol is left out'],
    ['count', 'With a blue tongue, arrange a blood count next week'],
  ])('is a warning: %s, %s', (action, evidence) => {
    expect(told(action, evidence)).toEqual(['warning']);
  });

  it.each([
    ['withhold', 'With a blue tongue, leave out the next dose of examplol and take blood'],
    ['withhold', 'With a blue tongue, the next dose of examplol is not given'],
    ['withhold', 'With a blue tongue, hold the next dose of examplol, and give water'],
    ['take', 'With a blue tongue, the next dose of examplol is given and whistling is stopped'],
    ['take', 'With a blue tongue, the next dose of examplol is taken; samplol is withheld'],
    ['count', 'With a blue tongue, arrange a blood count the same day'],
    ['count', 'With a blue tongue, arrange a blood count today and another one next week'],
  ])('is not told of where it is said in other words: %s, %s', (action, evidence) => {
    expect(told(action, evidence)).toEqual([]);
  });
});
