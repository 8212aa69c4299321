/** Names with numbers in them, sets that are counted, and definitions with numbers, beside evidence that has others. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  finding: { label: finding, plural: findings }
  score: { label: score, plural: scores }
  parameter: { label: parameter, plural: parameters }
  term: { label: term, plural: terms }
concepts:
  fast-hum: { kind: finding, label: hum of 131 or more, article: a }
  slow-hum: { kind: finding, label: hum of 9 to 11, article: a }
  usual-hum: { kind: finding, label: hum of 12 to 20, article: a }
  children: { kind: finding, label: children under 16, number: plural, synonyms: [schoolchildren] }
  glum-score: { kind: score, label: glum score, article: the }
  humming: { kind: parameter, label: humming }
  whistling: { kind: parameter, label: whistling }
  clapping: { kind: parameter, label: clapping }
  hyperglum: { kind: term, label: hyperglum, definition: a glum above 100 a minute }
  hypoglum: { kind: term, label: hypoglum, definition: a glum below 60 a minute }
relations:
  scores: { label: points, domain: finding, range: quantity, functional: true, statement: "{subject} [scores|score] {object}.", negation: "{subject} [does|do] not score {object}.", ask: { object: "how many points [does|do] {subject} score?" } }
  has-parameter: { label: parameter, domain: score, range: parameter, statement: "{subject} counts {object}.", negation: "{subject} does not count {object}.", ask: { object: "which parameter does {subject} count?" } }
  term-means: { label: meaning, domain: term, range: definition, functional: true, statement: "{subject} means {object}.", negation: "{subject} does not mean {object}.", ask: { object: "what does {subject} mean?" } }
`;

/** What is told of a fact with this evidence, and more behind it in the lesson. */
function told(fields: readonly string[], evidence: string, more = ''): readonly string[] {
  return foundIn(words, factOf(fields, evidence), `${evidence}${more}.`)
    .all.filter(
      ({ code }) => code === 'knowledge/evidence-says-other' || code === 'knowledge/evidence-without-number',
    )
    .map(({ severity, message }) => `${severity}: ${message}`);
}
const scoring = (subject: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  'relation: scores',
  'value: 3 points',
];

it.each([
  ['fast-hum', 'A hum of 111 or more scores 3 points', 'of 111 or more', 'hum of 131 or more'],
  ['fast-hum', 'Whoever hums 111 or more scores 3 points with the hum', '111 or more', 'hum of 131 or more'],
  ['slow-hum', 'Hums of 9 to 12 a minute score 3 points', 'to 12 a minute', 'hum of 9 to 11'],
  ['children', 'Children under 12 score 3 points', 'under 12 score 3', 'children under 16'],
])('another number in a name is told of: %s, %s', (subject, evidence, says, states) => {
  const [message = '', ...more] = told(scoring(subject), evidence);
  expect(more).toEqual([]);
  expect(message).toContain(`warning: Unexpected "${states}" in the fact "one"`);
  expect(message).toContain(says);
});

it.each([
  ['fast-hum', 'A hum of 131 or more scores 3 points', ''],
  ['fast-hum', 'A fast hum scores 3 points', ''],
  ['fast-hum', 'A hum of 50 to 90 scores none, and a hum that goes beyond 130 scores 3 points', ''],
  ['fast-hum', 'At 131 or more the hum scores 3 points', ', and 111 or more is fast'],
  ['slow-hum', 'Hums from 9 to below 12 score 3 points', ''],
  ['slow-hum', 'Hums from 9 to 11 score 3 points', ', those of 12 to 20 none'],
  ['children', 'Schoolchildren score 3 points', ', and children under 6 none'],
])('the same, or none, is not: %s, %s', (subject, evidence, more) => {
  expect(told(scoring(subject), evidence, more)).toEqual([]);
});

const set = (more = '') => [
  'kind: set',
  'subject: glum-score',
  'relation: has-parameter',
  'members: [humming, whistling, clapping]',
  ...(more === '' ? [] : [more]),
];

it('a set of which the evidence counts fewer members is told of, and a complete one of which it counts more', () => {
  const listed = (count: string): string =>
    `The glum score counts ${count} parameters, which are humming, whistling and clapping`;
  const warned = (says: string) => [
    `warning: Unexpected 3 members in the fact "one", expected what its evidence says: "${says} parameters"`,
  ];
  const complete = 'complete: { source: book, as-of: 2024-01-01 }';
  expect(told(set(), listed('two'))).toEqual(warned('2'));
  expect(told(set(), listed('three'))).toEqual([]);
  expect(told(set(), listed('four'))).toEqual([]);
  expect(told(set(complete), listed('four'))).toEqual(warned('4'));
  expect(told(set(complete), listed('twenty-three'))).toEqual(warned('23'));
});

it('a number of a definition that the evidence has otherwise is told of', () => {
  const means = (evidence: string) =>
    told(['kind: definition', 'term: hyperglum', 'relation: term-means'], evidence);
  expect(means('Hyperglum is a glum above 100 a minute')).toEqual([]);
  expect(means('Hyperglum is a glum above one hundred a minute')).toEqual([]);
  expect(means('Hyperglum is a fast glum')).toEqual([]);
  expect(means('Hyperglum is a glum above 120 a minute')).toEqual([
    'warning: Unexpected "a glum above 100 a minute" as the definition of "hyperglum", expected the numbers of the evidence: "100" is not in "Hyperglum is a glum above 120 a minute."',
  ]);
});

it('"a single point" is 1 point, and no 1 of anything else', () => {
  const one = ['kind: quantity', 'subject: slow-hum', 'relation: scores', 'value: 1 points'];
  expect(told(one, 'A hum of 9 to 11 scores a single point')).toEqual([]);
  expect(told(one, 'A hum of 9 to 11 in a single person scores points')).toHaveLength(1);
});
