/** Facts that are stated to hold always, and evidence that says it of most or at times. */
import { expect, it } from 'vitest';
import { told as toldOf } from './one-fact.ts';

const closes = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const told = (strength: string, evidence: string): readonly string[] =>
  toldOf([...closes, `strength: ${strength}`], evidence).map(({ message }) => message);

it.each([
  ['Examplol usually closes the alpha gate', 'usually'],
  ['Examplol sometimes closes the alpha gate', 'sometimes'],
  ['In most people examplol closes the alpha gate', 'In most people'],
  ['Most patients see that examplol closes the alpha gate', 'Most patients'],
  ['Examplol tends to close the alpha gate', 'tends to'],
  ['As a rule, examplol closes the alpha gate', 'As a rule'],
])('is not always so: %s', (evidence, words) => {
  expect(told('always', evidence)).toEqual([expect.stringContaining(`its evidence says: "${words}"`)]);
  expect(told('typical', evidence)).toEqual([]);
});

it.each([
  'Examplol closes the alpha gate',
  'Examplol always closes the alpha gate',
  'Examplol closes the alpha gate in everyone',
  'Examplol closes the alpha gate more often than samplol',
  'Examplol closes the alpha gate, and not just sometimes',
])('may be always so: %s', (evidence) => {
  expect(told('always', evidence)).toEqual([]);
});
