/** Evidence of a set that has its subject in the place of its members. */
import { expect, it } from 'vitest';
import { told } from './one-fact.ts';

const closes = ['kind: set', 'subject: examplol', 'relation: closes', 'members: [alpha-gate, beta-gate]'];

it.each([
  'The alpha gate and the beta gate closes examplol',
  'Examplol is closed by the alpha gate and the beta gate',
])('is told of: %s', (evidence) => {
  expect(told(closes, evidence)).toMatchObject([{ severity: 'error', field: 'subject: examplol' }]);
});

it.each([
  'Examplol closes the alpha gate and the beta gate',
  'The alpha gate and the beta gate are closed by examplol',
  'Examplol closes the alpha gate, and so it does with the beta gate',
  'No alpha gate and no beta gate closes examplol',
])('is not told of: %s', (evidence) => {
  expect(told(closes, evidence).filter(({ field }) => field === 'subject: examplol')).toEqual([]);
});
