/** Of several things that evidence says otherwise, what weighs most is told. */
import { expect, it } from 'vitest';
import { told } from './one-fact.ts';

it.each([
  ['samplol', 'Examplol opens the alpha gate'],
  ['samplol', 'Examplol closes the alpha gate'],
])('a hint does not hide another subject: %s, "%s"', (subject, evidence) => {
  const fact = ['kind: relation', `subject: ${subject}`, 'relation: closes', 'object: alpha-gate'];
  expect(told(fact, evidence)).toMatchObject([{ severity: 'error', field: `subject: ${subject}` }]);
});
