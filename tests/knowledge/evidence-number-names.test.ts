/** Answers that are called by numbers, and evidence with others. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace('kinds:\n', 'kinds:\n  range: { label: range, plural: ranges }\n')
  .replace(
    'concepts:\n',
    'concepts:\n  two-to-three: { kind: range, label: 2.0 to 3.0, synonyms: [2 to 3, the usual range] }\n  three-to-four: { kind: range, label: 3.0 to 4.0, synonyms: [3 to 4] }\n',
  )
  .replace(
    'relations:\n',
    'relations:\n  target: { label: target, domain: sign, range: range, functional: true, statement: "the target for {subject} is {object}.", negation: "the target for {subject} is not {object}.", ask: { object: "what is the target for {subject}?" } }\n',
  );

/** The errors of a target of humming with this evidence, and with more behind it in its sentence. */
function errors(object: string, evidence: string, more = ''): readonly string[] {
  const fields = ['kind: relation', 'subject: humming', 'relation: target', `object: ${object}`];
  return foundIn(words, factOf(fields, evidence), `${evidence}${more}.`)
    .all.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

it.each([
  'For humming the target is kept within 3.0-4.0',
  'For humming the target is kept below 2',
  'For humming the target is 2.5',
  'For humming the target is 2.0 to 4.0',
  'For humming the target is held at three to four',
])('is told of: %s', (evidence) => {
  expect(errors('two-to-three', evidence)).not.toEqual([]);
  expect(errors('two-to-three', evidence, ', and the range 2 to 3 suits whistling')).not.toEqual([]);
});

it.each([
  'For humming the target is 2.0-3.0',
  'For humming the target is 2–3',
  'For humming the target is between 2.0 and 3.0',
  'For humming the target is held at two to three',
  'For humming the target is 2.0 or more, and 3.0 or less',
  'For humming with a target of 2 to 3, 5 visits in 12 weeks will do',
  'For humming, the usual range is the target',
  'The target for humming lies at 2 to 3.0',
])('is not told of: %s', (evidence) => {
  expect(errors('two-to-three', evidence)).toEqual([]);
});

it('of words without a number, the sentence is read', () => {
  expect(errors('two-to-three', 'The same target suits humming', ', namely 2 to 3')).toEqual([]);
  expect(errors('two-to-three', 'The same target suits humming', ', namely 3 to 4')).not.toEqual([]);
});
