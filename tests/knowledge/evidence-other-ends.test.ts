/** A subject that is called by numbers, beside an evidence that has others; and the reason of what is denied. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

/** What is told of a fact on a row of this name. */
function told(label: string, evidence: string): readonly string[] {
  const words = vocabulary
    .replace('kinds:\n', 'kinds:\n  row: { label: row, plural: rows }\n')
    .replace('concepts:\n', `concepts:\n  own-row: { kind: row, label: "${label}" }\n`)
    .replace(
      'relations:\n',
      'relations:\n  gap-at: { label: gap, domain: row, range: quantity, functional: true, statement: "with {subject}, the gap is {object}.", negation: "with {subject}, the gap is not {object}.", ask: { object: "with {subject}, what is the gap?" } }\n',
    );
  const fact = factOf(
    ['kind: quantity', 'subject: own-row', 'relation: gap-at', 'value: 12 hours'],
    evidence,
  );
  return foundIn(words, fact, `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ message }) => /evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? '');
}

it.each([
  ['from 30 to 50 mL/min', 'With 30 to 60 mL/min, the gap is 12 hours', '"30 to 60 mL/min"'],
  ['less than 40 mL/min', 'With less than 30 mL/min, the gap is 12 hours', '"30 mL/min"'],
  ['from 10 kg to less than 30 kg', 'From 10 kg to less than 33 kg, the gap is 12 hours', '"33 kg"'],
  ['result of 12.8 mmol/L', 'With a result of 2.8 mmol/L, the gap is 12 hours', '"2.8 mmol/L"'],
])('is told of: %s, "%s"', (label, evidence, says) => {
  expect(told(label, evidence)).toEqual([says]);
});

it.each([
  ['from 30 to 60 mL/min', 'With 30 to 60 mL/min, the gap is 12 hours'],
  ['from 30 to 59 mL/min', 'From 30 to less than 60 mL/min, the gap is 12 hours'],
  ['less than 30 mL/min', 'Below 30 mL/min, the gap is 12 hours'],
  ['less than 30 mL/min', 'With 20 mL/min, the gap is 12 hours'],
  ['from 30 to 60 mL/min', 'With a middling clearance, the gap is 12 hours'],
  ['from 30 to 60 mL/min', 'From 30 to 60 mL/min, the gap is 12 hours, and from 61 mL/min 8 hours'],
  ['from 10 kg to less than 33 kg', 'From 10 kg to less than 33 kg, the gap is 12 hours'],
  ['from 10 kg to less than 33 kg', 'From 10 kg to less than 33 kg, 30 mg is given and the gap is 12 hours'],
  ['dose every 12 hours', 'With a dose every 12 hours, the gap is 12 hours'],
])('is not told of: %s, "%s"', (label, evidence) => {
  expect(told(label, evidence)).toEqual([]);
});

const products = vocabulary
  .replace(
    'relations:\n',
    `relations:
  interchangeable-with: { label: swapped, domain: medicine, range: medicine, statement: "{subject} can be swapped for {object}.", negation: "{subject} cannot be swapped for {object}.", ask: { object: "for which medicine can {subject} be swapped?" } }
  reason-not-interchangeable: { label: reason, domain: medicine, range: sign, statement: "{subject} and {other-product} are kept apart because of {object}.", negation: "{subject} and {other-product} are not kept apart because of {object}.", ask: { object: "why are {subject} and {other-product} kept apart?" } }
`,
  )
  .replace('qualifiers:\n', 'qualifiers:\n  other-product: { label: other product, concept: medicine }\n');

it.each([
  ['Examplol cannot be swapped for samplol because of humming', []],
  ['Examplol cannot be swapped for samplol because of whistling', ['error']],
  ['Examplol cannot be swapped for samplol, not because of whistling, but because of humming', []],
])('a reason is read behind a denial: %s', (evidence, expected) => {
  const fields = [
    'kind: not-interchangeable',
    'subject: examplol',
    'with: samplol',
    'because: humming',
    'because-false: { whistling: Whistling is heard with both. }',
  ];
  const { all } = foundIn(products, factOf(fields, evidence), `${evidence}.`);
  const found = all.filter(({ code }) => code === 'knowledge/evidence-says-other');
  expect(found.map(({ severity }) => severity)).toEqual(expected);
});
