/** A calculation whose answer is rounded to 0 is told what to write, and not how amounts are spelt. */
import { expect, it } from 'vitest';
import { foundIn } from './one-fact.ts';

const vocabulary = (formula: string) => `kinds:
  medicine: { label: medicine, plural: medicines }
concepts:
  examplol: { kind: medicine, label: examplol }
qualifiers:
  dose: { label: dose, quantity: true }
  strength: { label: strength, quantity: true }
relations:
  volume-of: { label: volume, domain: medicine, range: quantity, functional: true, statement: "{dose} of {subject} at {strength} has {object}.", negation: "{dose} of {subject} at {strength} does not have {object}.", ask: { object: "which volume does {dose} of {subject} at {strength} have?" }, formula: { expression: dose / strength, given: { dose: units, strength: units/mL }, unit: mL${formula} } }
`;
const FACT = `  - id: it
    kind: calculation
    objective: all
    subject: examplol
    relation: volume-of
    given: { dose: 200 units, strength: 500 units/mL }
    evidence: 200 units of examplol at 500 units/mL have a volume of 0.4 mL
    source: book
`;

/** What is told of a dose of 200 units at 500 units/mL. */
const told = (formula: string) =>
  foundIn(vocabulary(formula), FACT, '200 units of examplol at 500 units/mL have a volume of 0.4 mL.')
    .all.filter(({ code }) => code === 'knowledge/bad-amount')
    .map(({ message, help }) => ({ message, help }));

it('names the result and the places that are wanted', () => {
  expect(told('')).toEqual([
    {
      message:
        'Unexpected result of the formula, 0.4 rounded to 0, expected more decimal places in the formula',
      help: 'Write `places: 1`, or more, in the formula of the relation: without it the answer is rounded to a whole number.',
    },
  ]);
});

it('is content with the places that it asked for', () => {
  expect(told(', places: 1')).toEqual([]);
});
