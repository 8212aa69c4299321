/** Evidence that speaks of another way, age or medicine than the words of its relation, and of a name with one word turned. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  feverish: { kind: trigger, label: people with a blue ear, number: plural }
  sticky: { kind: trigger, label: gate that stays dry }
  hum-word: { kind: gate, label: hum, definition: a whole and clear sound }
`,
  )
  .replace(
    'relations:\n',
    `relations:
  iv-dose: { label: dose, domain: trigger, range: quantity, functional: true, statement: "the single dose of intravenous examplol for a child with {subject} is {object}.", negation: "the single dose of intravenous examplol for a child with {subject} is not {object}.", ask: { object: "what is the single dose of intravenous examplol for a child with {subject}?" } }
  means: { label: meaning, domain: gate, range: definition, statement: "{subject} means {object}.", negation: "{subject} does not mean {object}.", ask: { object: "what does {subject} mean?" } }
`,
  );
const dose = (subject: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  'relation: iv-dose',
  'value: 20 mg',
];
const MEANS = ['kind: definition', 'term: hum-word', 'relation: means'];

/** What is told of a fact with this evidence: how severe it is, and what the evidence says. */
function told(fields: readonly string[], evidence: string, body = `${evidence}.`): readonly string[] {
  return foundIn(words, factOf(fields, evidence), body)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(
      ({ severity, message }) =>
        `${severity}: ${/evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? ''}`,
    );
}

it.each([
  [
    dose('blue-tongue'),
    'The single dose of oral examplol for a child with a blue tongue is 20 mg',
    'warning: "oral"',
  ],
  [
    dose('blue-tongue'),
    'The single dose of rectal examplol for a child with a blue tongue is 20 mg',
    'warning: "rectal"',
  ],
  [
    dose('blue-tongue'),
    'The daily dose of intravenous examplol for a child with a blue tongue is 20 mg',
    'warning: "daily"',
  ],
  [
    dose('blue-tongue'),
    'The single dose of intravenous samplol for a child with a blue tongue is 20 mg',
    'warning: "samplol"',
  ],
  [
    dose('feverish'),
    'For people without a blue ear, the single dose of intravenous examplol is 20 mg',
    'error: "without"',
  ],
  [
    dose('sticky'),
    'With a gate that stays wet, the single dose of intravenous examplol is 20 mg',
    'warning: "wet"',
  ],
  [MEANS, 'Hum means a broken and clear sound', 'warning: "broken"'],
])('is told of: %j, "%s"', (fields, evidence, expected) => {
  expect(told(fields, evidence)).toEqual([expected]);
});

it.each([
  [dose('blue-tongue'), 'The single dose of intravenous examplol for a child with a blue tongue is 20 mg'],
  [dose('blue-tongue'), 'With a blue tongue, a child has 20 mg of examplol as an injection'],
  [dose('blue-tongue'), 'The intravenous and not the oral dose is 20 mg with a blue tongue'],
  [dose('blue-tongue'), 'Unlike samplol, examplol is given in single doses of 20 mg for a blue tongue'],
  [dose('feverish'), 'For people with a blue ear, the dose of examplol is 20 mg'],
  [dose('feverish'), 'For people with a blue ear and without a cough, the dose of examplol is 20 mg'],
  [dose('sticky'), 'With a gate that stays dry, in wet weather too, the dose of examplol is 20 mg'],
  [MEANS, 'Hum means a whole and clear sound'],
  [MEANS, 'Hum means a sound that is whole and clear, and no cloudy one'],
])('is not told of: %j, "%s"', (fields, evidence) => {
  expect(told(fields, evidence)).toEqual([]);
});

it('what stands elsewhere in the sentence is read with it', () => {
  const evidence = 'the oral form is never used, and the dose with a blue tongue is 20 mg';
  expect(told(dose('blue-tongue'), evidence, `Of intravenous examplol for a child, ${evidence}.`)).toEqual(
    [],
  );
});

it.each([
  ['faster', 'Examplol acts slower than samplol', 1],
  ['faster', 'Samplol acts faster than examplol', 1],
  ['faster', 'Examplol acts faster than samplol', 0],
  ['faster', 'Samplol acts slower than examplol', 0],
  ['deeper', 'Examplol acts shallower than samplol', 1],
  ['deeper', 'Examplol acts deeper than samplol', 0],
])('a comparison with the reverse word is turned round: %s, "%s"', (word, evidence, count) => {
  const fast = vocabulary.replaceAll('acts longer than', `acts ${word} than`);
  const fields = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];
  const { all } = foundIn(fast, factOf(fields, evidence), `${evidence}.`);
  expect(all.filter(({ code }) => code === 'knowledge/evidence-says-other')).toHaveLength(count);
});
