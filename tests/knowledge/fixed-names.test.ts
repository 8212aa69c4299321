/** The words of ids that kinds of fact take for what they say. */
import { expect, it } from 'vitest';
import { foundIn, vocabulary } from './one-fact.ts';

function told(from: string, to: string): readonly string[] {
  expect(vocabulary).toContain(from);
  return foundIn(vocabulary.replace(from, to), '  []\n', 'Text.')
    .all.filter(({ code }) => code === 'knowledge/bad-label')
    .map(({ message }) => message.split(',')[0] ?? '');
}

it.each([
  [
    'rises: { kind: change, label: rises }',
    'rises: { kind: change, label: falls }',
    '"falls" as the words of `rises`',
  ],
  [
    'falls: { kind: change, label: falls }',
    'falls: { kind: change, label: goes up }',
    '"goes up" as the words of `falls`',
  ],
  ['rise: { phrase: goes up }', 'rise: { phrase: goes down }', '"goes down" as the words of `rise`'],
  [
    'rise: { phrase: goes up }',
    'rise: { phrase: changes, noun: fall of it }',
    '"fall of it" as the words of `rise`',
  ],
  [
    '  examplol: {',
    '  higher-rate: { kind: change, label: less frequent }\n  examplol: {',
    '"less frequent" as the words of `higher-rate`',
  ],
])('may not say the reverse: %s', (from, to, said) => {
  expect(told(from, to)).toEqual([`Unexpected ${said}`]);
});

it.each([
  ['rises: { kind: change, label: rises }', 'rises: { kind: change, label: is raised }'],
  ['falls: { kind: change, label: falls }', 'falls: { kind: change, label: gets weaker }'],
  ['  examplol: {', '  lower-rate: { kind: change, label: lower }\n  examplol: {'],
  ['  examplol: {', '  release-falls: { kind: change, label: rises }\n  examplol: {'],
])('may say it in any words: %s', (from, to) => {
  expect(told(from, to)).toEqual([]);
});
