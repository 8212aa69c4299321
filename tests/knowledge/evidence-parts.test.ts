/** Parts in words ("more than half", "one in three") beside shares in numbers, and numbers that count something else than the fact. */
import { expect, it } from 'vitest';
import { partsOfPeople, partsSaid } from '#lib/knowledge/parts-in-words.ts';
import { begun, told as toldOfAmount, vocabulary } from './one-amount.ts';
import { factOf, foundIn, frequencyOf, told } from './one-fact.ts';

const SHARE = `  share: { label: share, domain: sign, range: quantity, statement: "{subject} comes in {object}.", negation: "{subject} does not come in {object}.", ask: { object: "in how many does {subject} come?" } }\n`;
const share = (value: string) => ['kind: quantity', 'subject: humming', 'relation: share', `value: ${value}`];
const found = (value: string, evidence: string): readonly string[] =>
  foundIn(vocabulary + SHARE, factOf(share(value), evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(
      ({ message, code }) => /what its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? code,
    );

it.each([
  [
    '60 per cent',
    'Humming comes in fewer than half of the people who took it (60 per cent)',
    'fewer than half',
  ],
  ['60 per cent', 'Humming comes in 60 per cent, which is fewer than half', 'fewer than half'],
  [
    '40 in 100 people',
    'Humming comes in more than half of people, that is 40 in 100 people',
    'more than half',
  ],
  ['20 per cent', 'Humming comes in one in three people (20 per cent)', 'one in 3'],
  ['20 per cent', 'Humming comes in a third of people: about 20 per cent', 'a third'],
])('%s is not what it is called: "%s"', (value, evidence, says) => {
  expect(found(value, evidence)).toEqual([`"${says}"`]);
});

it.each([
  ['60 per cent', 'Humming comes in more than half of the people who took it (60 per cent)'],
  ['30 per cent', 'Humming comes in about a third of people (30 per cent)'],
  ['30 per cent', 'Humming falls by more than half, to 30 per cent'],
  ['60 in 100 people', 'Humming comes in 60 in 100 people, fewer than half of them after a meal'],
  ['50 in 100 people', 'Humming comes in half of the people'],
  ['25 per cent', 'Humming comes in a quarter of the dose'],
])('%s may be called so: "%s"', (value, evidence) => {
  expect(found(value, evidence)).toEqual([]);
});

it('are not of people where the fact speaks of people', () => {
  expect(found('25 in 100 people', 'Humming comes in a quarter of the dose')).toEqual([
    'knowledge/evidence-without-number',
  ]);
});

it.each([
  ['Humming comes in more than half of the adults who take examplol', ['error']],
  ['Humming is uncommon in adults: half of the people who take examplol hum', ['warning']],
  ['Humming is uncommon in adults, and half of the people who get it stop examplol', []],
  ['Humming comes, with examplol, in fewer than half of the adults', []],
])('put a sign into a category: "%s"', (evidence, severities) => {
  expect(told(frequencyOf('uncommon'), evidence).map(({ severity }) => severity)).toEqual(severities);
});

it('are read by their words', () => {
  const text = 'Half, a third, three quarters, the third day, half-life, thirds of patients';
  expect(partsSaid(text).map(({ value }) => value)).toEqual([0.5, 0.33, 0.75]);
  expect(
    partsOfPeople('half the patients with it, two thirds of all adults').map(({ value }) => value),
  ).toEqual([0.66]);
});

it.each([
  ['Examplol is begun with two products', 'warning at value: 2 tablets: "2 products"'],
  ['Examplol is begun with six parts, and two main steps', 'warning at value: 2 tablets: "2 main steps"'],
])('a number counts something else: "%s"', (evidence, says) => {
  expect(toldOfAmount(begun('2 tablets'), evidence)).toEqual([says]);
});

it.each([
  'Examplol is begun with two tablets in two steps',
  'Examplol is begun with two',
  'Of tablets of examplol, two start it',
])('a number may count what the fact does: "%s"', (evidence) => {
  expect(toldOfAmount(begun('2 tablets'), evidence)).toEqual([]);
});
