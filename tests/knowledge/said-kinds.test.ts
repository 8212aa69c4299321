/** What a lesson says that a thing is, or is called, beside what the vocabulary says. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary.replace('kinds:\n', 'kinds:\n  class: { label: class, plural: classes }\n').replace(
  '  examplol: { kind: medicine, label: examplol }\n  samplol: { kind: medicine, label: samplol }\n',
  `  closer: { kind: class, label: closer, synonyms: [closing agent] }
  opener: { kind: class, label: opener }
  strong-closer: { kind: class, label: strong closer, is-a: [closer] }
  examplol: { kind: medicine, label: examplol, is-a: [closer], brands: [Sampletta] }
  samplol: { kind: medicine, label: samplol, is-a: [strong-closer], brands: [Otheretta] }
`,
);
const fact = factOf(
  ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'],
  'Examplol closes the alpha gate',
);

/** Codes of what is told of a sentence in the lesson. */
function told(sentence: string): readonly string[] {
  const { all } = foundIn(words, fact, `Examplol closes the alpha gate. ${sentence}`);
  return all.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

it.each([
  'Examplol is an opener.',
  'Sampletta is an opener that acts for days.',
  'Examplol is one of the openers.',
  'Samplol is a kind of opener.',
])('puts it into another class: %s', (sentence) => {
  expect(told(sentence)).toEqual(['knowledge/is-a-said-otherwise']);
});

it.each([
  'Examplol is a closer.',
  'Examplol is a closing agent.',
  'Samplol is a closer.',
  'Examplol is a strong closer.',
  'Examplol is not an opener.',
  'Examplol is an opener blocker.',
  'Thirdol is an opener.',
  'Examplol is a gate.',
])('says nothing else: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

it.each([
  'Examplol, also called Otheretta, is taken at night.',
  'Examplol is sold as Otheretta.',
  'Sampletta is a brand name of samplol.',
  'Otheretta is another name for examplol.',
])('calls it by the name of another: %s', (sentence) => {
  expect(told(sentence)).toEqual(['knowledge/name-of-another']);
});

it.each([
  'Examplol, also called Sampletta, is taken at night.',
  'Otheretta is a brand name of samplol.',
  'Humming is also called Otheretta.',
  'Examplol is also known as fourthol.',
])('calls it by its own name, or one that is nobody’s: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});
