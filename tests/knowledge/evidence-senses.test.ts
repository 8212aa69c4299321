/** Evidence that says the reverse of a relation whose verb has two forms, or whose object stands first. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const relation = (id: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: gate, range: sign, statement: "${statement}.", negation: "it is not so that ${statement}.", ask: { object: "what of {subject} and ${id}?" } }\n`;
const words = `${vocabulary}${relation('points-to', '{subject} [points|point] to {object}')}${relation('sign-of', '{object} [is|are:object] among the signs of {subject}')}`;

const told = (by: string, evidence: string): readonly string[] =>
  foundIn(
    words,
    factOf(['kind: relation', 'subject: alpha-gate', `relation: ${by}`, 'object: humming'], evidence),
    `${evidence}.`,
  )
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ message }) => /its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? '');

it.each([
  ['points-to', 'The alpha gate speaks against humming', '"speaks against"'],
  ['points-to', 'The alpha gate rules out humming', '"rules out"'],
  ['sign-of', 'Humming rules out the alpha gate', '"rules out"'],
])('%s is told of: %s', (by, evidence, says) => {
  expect(told(by, evidence)).toEqual([says]);
});

it.each([
  ['points-to', 'The alpha gate suggests humming'],
  ['points-to', 'The alpha gate points to humming and rules out whistling'],
  ['sign-of', 'Humming is a sign of the alpha gate, and whistling rules it out'],
])('%s is not told of: %s', (by, evidence) => {
  expect(told(by, evidence)).toEqual([]);
});
