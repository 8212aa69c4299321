/** Reasons beside wrong answers that say what the facts deny. */
import { expect, it } from 'vitest';
import { EVIDENCE, factWithReason } from './gate-reason.ts';
import { begun, vocabulary as amounts } from './one-amount.ts';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

/** What is told of the reason of the beta gate. */
function told(reason: string): readonly string[] {
  const other = factOf(
    ['kind: relation', 'subject: thirdol', 'relation: closes', 'object: beta-gate'],
    'Thirdol closes the beta gate',
  ).replace('id: one', 'id: two');
  return foundIn(vocabulary, factWithReason(reason) + other, `${EVIDENCE}. Thirdol closes the beta gate.`)
    .all.filter(({ code }) => code === 'knowledge/reason-denied')
    .map(({ severity }) => severity);
}

it.each([
  'Examplol closes the beta gate.',
  'The beta gate is what examplol closes',
  'This is right.',
  'It is the right gate.',
  'The beta gate is closed by examplol.',
])('are told of: %s', (reason) => {
  expect(told(reason)).toEqual(['warning']);
});

it.each([
  'Thirdol closes the beta gate.',
  'Examplol does not close the beta gate.',
  'Samplol closes the beta gate.',
  'Examplol closes the alpha gate, and the beta gate stays open.',
  'It was once thought that examplol closes the beta gate.',
  'Examplol closes another gate than the beta gate.',
  'Examplol stays away from the beta gate.',
  'It is right for thirdol.',
])('are not told of: %s', (reason) => {
  expect(told(reason)).toEqual([]);
});

it('a verb in two forms is read in either', () => {
  const two = vocabulary.replaceAll('{subject} closes {object}', '{subject} [closes|close] {object}');
  const of = (reason: string) =>
    foundIn(two, factWithReason(reason), `${EVIDENCE}.`)
      .all.filter(({ code }) => code === 'knowledge/reason-denied')
      .map(({ severity }) => severity);
  expect(of('The beta gate is closed by examplol.')).toEqual(['warning']);
  expect(of('The beta gate is closed by thirdol.')).toEqual([]);
  expect(of('The beta gate is seldom seen with examplol.')).toEqual([]);
});

const copied = (why: string): readonly string[] => {
  const fact = (id: string, subject: string, value: string, wrong: string) =>
    factOf(
      [...begun(value), `wrong: [${wrong}]`],
      `${subject === 'placebo' ? 'Placebo' : 'Examplol'} is begun with ${value}`,
    )
      .replace('id: one', `id: ${id}`)
      .replace('subject: examplol', `subject: ${subject}`);
  const facts =
    fact('one', 'examplol', '15 mg/kg', `{ value: 150 mg/kg, why: ${JSON.stringify(why)} }`) +
    fact('two', 'placebo', '7.5 mg/kg', '{ value: 75 mg/kg, why: The dose is 7.5 mg/kg. }');
  const body = 'Examplol is begun with 15 mg/kg.\n\nPlacebo is begun with 7.5 mg/kg.';
  return foundIn(amounts, facts, body)
    .all.filter(({ code }) => code === 'knowledge/reason-of-another-fact')
    .map(({ severity }) => severity);
};

it('the amount of another fact is not given as the right one', () => {
  expect(copied('The decimal point has slipped: the dose is 7.5 mg/kg.')).toEqual(['warning']);
});

it.each([
  'The decimal point has slipped: the dose is 15 mg/kg.',
  'Placebo is begun with 7.5 mg/kg, and examplol with 15 mg/kg.',
  'In another group it is 7.5 mg/kg.',
  'This is ten times too much.',
  'The dose is 7.5 mg/kg for placebo.',
])('and may be spoken of: %s', (why) => {
  expect(copied(why)).toEqual([]);
});
