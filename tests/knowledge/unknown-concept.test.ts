/** An id that no concept has: what is suggested in its place. */
import { expect, test } from 'vitest';
import { found } from './one-fact.ts';

const told = (fields: readonly string[], code = 'knowledge/unknown-concept') =>
  found(fields, 'Examplol closes the alpha gate')
    .all.filter((one) => one.code === code)
    .map(({ message }) => message);

test('the nearest id is suggested, of whatever kind', () => {
  const fact = ['kind: relation', 'subject: exampol', 'relation: closes', 'object: alpha-gate'];
  expect(told(fact)).toEqual(['Unexpected concept "exampol". Did you mean "examplol"?']);
});

test('where none is near, those of the kind that stands there are named', () => {
  expect(told(['kind: relation', 'subject: examplol', 'relation: closes', 'object: window-frame'])).toEqual([
    'Unexpected concept "window-frame", expected a concept of kind "gate". Known: alpha-gate, beta-gate, beta-gate-hinge, gamma-gate, inner-beta-gate.',
  ]);
  expect(told(['kind: relation', 'subject: aspirin', 'relation: closes', 'object: alpha-gate'])).toEqual([
    'Unexpected concept "aspirin", expected a concept of kind "medicine". Known: examplol, samplol, thirdol.',
  ]);
});

test('so are those that may stand for a qualifier', () => {
  const fact = [
    'kind: relation',
    'subject: humming',
    'relation: listed-frequency',
    'object: rare',
    'qualifiers: { medicine: aspirin }',
  ];
  expect(told(fact)).toEqual([
    'Unexpected value "aspirin" of the qualifier "medicine", expected a concept of kind "medicine". Known: examplol, samplol, thirdol.',
  ]);
});

test('a concept of another kind than a qualifier takes is told of with what to do', () => {
  const fact = [
    'kind: relation',
    'subject: humming',
    'relation: listed-frequency',
    'object: rare',
    'qualifiers: { medicine: alpha-gate }',
  ];
  const [fault] = found(fact, 'Examplol closes the alpha gate').all.filter(
    ({ code }) => code === 'knowledge/wrong-kind',
  );
  expect(fault?.help).toBe(
    'Give "alpha-gate" the kind "medicine" in the vocabulary, or name a concept of it: the qualifier "medicine" takes that kind alone, in all courses.',
  );
});
