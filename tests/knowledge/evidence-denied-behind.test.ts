/** Denials behind the scene that a sentence begins with, before a list, and beside a clause that says what is so. */
import { describe, expect, it } from 'vitest';
import { deniedBy, told, vocabulary as words } from './one-fact.ts';

const relation = (id: string, range: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: medicine, range: ${range}, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" } }\n`;
const vocabulary = `${words}${relation('least-age', 'quantity', 'the youngest age at which {subject} is licensed is {object}.')}${relation('kept-in', 'gate', '{subject} is kept in {object}.')}${relation('listened-for', 'sign', 'before {subject} is begun, {object} [is|are:object] listened for.')}`;

const closes = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const kept = ['kind: relation', 'subject: examplol', 'relation: kept-in', 'object: alpha-gate'];
const heard = ['kind: set', 'subject: examplol', 'relation: heard-with', 'members: [humming, whistling]'];
const listened = [
  'kind: set',
  'subject: examplol',
  'relation: listened-for',
  'members: [humming, whistling]',
];
const age = ['kind: quantity', 'subject: examplol', 'relation: least-age', 'value: 18 years of age'];
const cause = ['kind: certainty', 'about: humming', 'level: not-fully'];
const poorly = ['kind: certainty', 'about: humming', 'level: poorly'];

describe('is told of', () => {
  it.each([
    [kept, 'In most people, examplol is not kept for long in the alpha gate', 'warning'],
    [kept, 'Examplol is not kept, together with salt, in the alpha gate', 'warning'],
    [
      listened,
      'Before examplol is begun, the following are not listened for: humming and whistling',
      'warning',
    ],
    [poorly, 'The cause of humming is not by now poorly understood', 'error'],
    [closes, 'Examplol does not open and close the alpha gate', 'warning'],
  ])('%j, "%s"', (fields, evidence, severity) => {
    expect(deniedBy(vocabulary, fields, evidence)).toEqual([severity]);
  });
});

describe('is not told of', () => {
  it.each([
    [closes, 'Examplol is not broken down and closes the alpha gate'],
    [kept, 'In most people, examplol is kept in the alpha gate, and not for long'],
    [kept, 'Examplol is not broken down, together with salt, but is kept in the alpha gate'],
    [heard, 'The following are heard with examplol, and not before: humming and whistling'],
    [age, 'Examplol is not licensed for anyone younger than 18 years of age'],
    [age, 'Examplol is not licensed under 18 years of age'],
    [poorly, 'The cause of humming is by now no secret, and yet poorly understood'],
  ])('%j, "%s"', (fields, evidence) => {
    expect(deniedBy(vocabulary, fields, evidence)).toEqual([]);
  });
});

describe('a name without its denial', () => {
  it('is told of', () => {
    expect(told(cause, 'The cause of humming is fully established')).toMatchObject([
      { severity: 'warning', field: 'level: not-fully' },
    ]);
  });

  it.each([
    'The cause of humming is not fully established',
    'The cause of humming is far from fully established',
    'That the cause of humming is fully established nobody says',
  ])('is not, where it is denied: %s', (evidence) => {
    expect(told(cause, evidence)).toEqual([]);
  });
});
