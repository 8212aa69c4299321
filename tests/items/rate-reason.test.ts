import { expect, it } from 'vitest';
import { generateItems } from '#lib/items/generate.ts';
import { partsOf } from '#lib/items/item.ts';
import { factOf, foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  air-bed: { kind: medicine, label: air bed, article: an }
  flat-bed: { kind: medicine, label: flat bed, article: a }
  higher-rate: { kind: change, label: more frequent }
  lower-rate: { kind: change, label: less frequent }
  same-rate: { kind: change, label: equally frequent }
`,
  )
  .replace(
    'qualifiers:\n',
    `qualifiers:
  trials: { label: trials, values: { first: { phrase: in the first trials } } }
  comparator: { label: comparator, concept: medicine }
`,
  )
  .concat(`  trial-rate: { label: rate, domain: sign, range: quantity, functional: true, statement: "{subject} came in {object} with {medicine}.", negation: "{subject} did not come in {object} with {medicine}.", ask: { object: "in how many did {subject} come with {medicine}?" } }
  rate-against-comparator: { label: compared rate, domain: sign, range: change, functional: true, statement: "compared with {comparator}, {subject} was {object} with {medicine}.", negation: "compared with {comparator}, {subject} was not {object} with {medicine}.", ask: { object: "how frequent was {subject} with {medicine}, compared with {comparator}?" } }
`);

/** "4 in 100 people with air bed" was what the reason of a compared rate said. */
it('the reason of a compared rate names both with their articles', () => {
  const evidence =
    'In the first trials, humming came in 4 in 100 people with an air bed and in 12 in 100 people with a flat bed';
  const fields = [
    'kind: trial-rate',
    'event: humming',
    'medicine: air-bed',
    'rate: 4 in 100 people',
    'comparator: flat-bed',
    'comparator-rate: 12 in 100 people',
    'trials: first',
  ];
  const { kb } = foundIn(words, factOf(fields, evidence), `${evidence}.`);
  const rationales = generateItems(kb)
    .flatMap((item) => partsOf(item))
    .flatMap(({ options }) => options.map(({ rationale }) => rationale));
  const told = rationales.filter((text) => text.includes('The rate was'));
  expect(told.length).toBeGreaterThan(0);
  for (const text of told)
    expect(text).toContain(
      'The rate was 4 in 100 people with an air bed and 12 in 100 people with a flat bed.',
    );
});
