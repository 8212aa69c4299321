/** Phrasings that do not suit the facts they are used for. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const STEPS = 'binding, then closing of the gate, then silence';
const sequence = ['kind: sequence', 'subject: chain-of-events', 'steps: [binding, closing, silence]'];

/** What is told of a sequence under a relation that asks for the step before in these words. */
function toldOfSteps(asked: string): readonly string[] {
  const words = `${vocabulary}  comes-next: { label: next, domain: step, range: step, functional: true, inverse-functional: true, statement: "in {sequence}, the next step after {subject} is {object}.", negation: "in {sequence}, the next step after {subject} is not {object}.", ask: { subject: ${JSON.stringify(asked)} } }\n`;
  const { all } = foundIn(words, factOf([...sequence, 'relation: comes-next'], STEPS), `${STEPS}.`);
  return all
    .filter(({ code }) => code === 'knowledge/step-not-next')
    .map(({ severity, message }) => `${severity} ${/"(.*?)"/u.exec(message)?.[1] ?? ''}`);
}

/** "After which step does the third come?" has two right answers, of which one was offered as wrong. */
describe('a question of a sequence', () => {
  it.each([
    ['in {sequence}, after which step does {object} come?', 'after which'],
    ['in {sequence}, which step comes before {object}?', 'before {object}'],
    ['in {sequence}, which one comes before {object}?', 'before {object}'],
    ['in {sequence}, what is done before {object:bare}?', 'before {object:bare}'],
  ])('%s is told of', (asked, words) => {
    expect(toldOfSteps(asked)).toEqual([`error ${words}`]);
  });

  it.each([
    'in {sequence}, directly after which step does {object} come?',
    'in {sequence}, what comes right before {object}?',
    'in {sequence}, which is the step before {object}?',
    'in {sequence}, which is the last one before {object}?',
    'in {sequence}, what is done one step before {object}?',
    'in {sequence}, which step is followed by {object}?',
    'after an injury, in {sequence}, which step leads to {object}?',
  ])('%s is not', (asked) => {
    expect(toldOfSteps(asked)).toEqual([]);
  });
});

const rated = (words: string): string =>
  vocabulary
    .replace(
      'qualifiers:\n',
      'qualifiers:\n  trials: { label: trials, values: { first: { phrase: in the first trials } } }\n  comparator: { label: comparator, concept: medicine }\n',
    )
    .replace(
      'concepts:\n',
      'concepts:\n  higher-rate: { kind: change, label: more frequent }\n  lower-rate: { kind: change, label: less frequent }\n  same-rate: { kind: change, label: equally frequent }\n',
    )
    .concat(
      `  trial-rate: { label: rate, domain: sign, range: quantity, functional: true, statement: "{trials}, {subject} came in {object} with {medicine}.", negation: "{trials}, {subject} did not come in {object} with {medicine}.", ask: { object: "{trials}, in how many did {subject} come with {medicine}?" } }\n`,
      `  rate-against-comparator: { label: compared, domain: sign, range: change, functional: true, statement: "${words}.", negation: "it is not true that ${words}.", ask: { object: "how frequent was {subject} with {medicine}, compared with {comparator}?" } }\n`,
    );

/** Nothing is "equally frequent than" another. */
it.each([
  ['{subject} was {object} with {medicine} than with {comparator}', ['warning', 'warning']],
  ['compared with {comparator}, {subject} was {object} with {medicine}', []],
])('of compared rates, "%s" is told of where it has a "than"', (words, severities) => {
  const evidence =
    'In the first trials, humming came in 4 in 100 people with examplol and in 12 in 100 people with samplol';
  const fields = [
    'kind: trial-rate',
    'event: humming',
    'medicine: examplol',
    'rate: 4 in 100 people',
    'comparator: samplol',
    'comparator-rate: 12 in 100 people',
    'trials: first',
  ];
  const { all } = foundIn(rated(words), factOf(fields, evidence), `${evidence}.`);
  expect(
    all.filter(({ code }) => code === 'knowledge/rate-with-than').map(({ severity }) => severity),
  ).toEqual(severities);
});
