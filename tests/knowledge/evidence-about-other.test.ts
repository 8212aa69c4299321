/** Evidence that is about something else than its fact, or says a wrong answer of it besides. */
import { describe, expect, it } from 'vitest';
import { frequencyOf, told } from './one-fact.ts';

const frequency = (event: string, population: string, medicine?: string) =>
  frequencyOf('rare', { event, population, ...(medicine === undefined ? {} : { medicine }) });
const closes = (subject: string) => [
  'kind: relation',
  `subject: ${subject}`,
  'relation: closes',
  'object: alpha-gate',
  'false: { beta-gate: It stays open. }',
];
const beside = (gate: string) => [
  'kind: relation',
  `subject: ${gate}`,
  'relation: beside',
  'object: humming',
];
const heard = [
  'kind: set',
  'subject: examplol',
  'relation: heard-with',
  'members: [humming, whistling]',
  'false: { clapping: Nobody heard it. }',
];

describe('what is told of', () => {
  it.each<readonly [string, readonly string[], string, string, string]>([
    ['another subject', closes('samplol'), 'Examplol closes the alpha gate', 'error', 'subject: samplol'],
    [
      'another event',
      frequency('whistling', 'adults'),
      'Humming is rare in adults',
      'error',
      'event: whistling',
    ],
    [
      'another medicine',
      frequency('humming', 'adults', 'samplol'),
      'With examplol, humming is rare in adults',
      'error',
      'medicine: samplol',
    ],
    [
      'another subject that is measured by the own group',
      frequency('humming', 'children'),
      'Humming is rare in adults, and no more so than in anyone',
      'warning',
      'population: children',
    ],
    [
      'another subject far behind',
      closes('samplol'),
      'The alpha gate is the one that is closed by examplol',
      'warning',
      'subject: samplol',
    ],
    [
      'another group',
      frequency('humming', 'children'),
      'Humming is rare in adults',
      'error',
      'population: children',
    ],
    [
      'another subject of which the name begins alike',
      beside('beta-gate'),
      'The alpha gate stands beside humming',
      'error',
      'subject: beta-gate',
    ],
    [
      'a part of the group',
      frequency('humming', 'adults'),
      'Humming is rare in adults over 75',
      'error',
      'population: adults',
    ],
    [
      'the group that it is a part of',
      frequency('humming', 'adults-over-75'),
      'Humming is rare among all adults',
      'error',
      'population: adults-over-75',
    ],
    [
      'what is set against the object',
      closes('examplol'),
      'Examplol closes the beta gate rather than the alpha gate',
      'error',
      'object: alpha-gate',
    ],
    [
      'a wrong answer listed with what is right',
      heard,
      'Humming, whistling and clapping are heard with examplol',
      'error',
      'false: { clapping: Nobody heard it. }',
    ],
    [
      'a wrong answer behind the list',
      heard,
      'With examplol one hears humming and whistling; clapping can wait',
      'warning',
      'false: { clapping: Nobody heard it. }',
    ],
    [
      'another group beside one without a name',
      frequency('humming', 'adults'),
      'Humming is rare, or frequent in children',
      'warning',
      'population: adults',
    ],
    [
      'a wrong answer behind what is spared',
      closes('examplol'),
      'Examplol spares the gamma gate but closes the beta gate after the alpha gate',
      'warning',
      'false: { beta-gate: It stays open. }',
    ],
    [
      'a wrong answer beside what is right',
      closes('examplol'),
      'Examplol closes the alpha gate, and the beta gate follows',
      'warning',
      'false: { beta-gate: It stays open. }',
    ],
  ])('%s', (_what, fields, evidence, severity, field) => {
    expect(told(fields, evidence)).toMatchObject([{ severity, field }]);
  });
});

describe('what is not told of', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    [
      'another subject to which it is in contrast',
      closes('examplol'),
      'The alpha gate is the one that is closed, in contrast to samplol',
      '….',
    ],
    [
      'another group by which it is measured',
      frequency('humming', 'children'),
      'Humming is rare when a child is given no more than an adult’s dose, less than in adults',
      '….',
    ],
    [
      'a wrong answer in the reason for nothing else',
      closes('examplol'),
      'Examplol closes the alpha gate and nothing else, since the beta gate would hold it back',
      '….',
    ],
    [
      'a wrong answer that has other causes',
      heard,
      'Humming and whistling are heard with examplol; clapping has other causes',
      '….',
    ],
    [
      'a wrong answer that is spared',
      closes('examplol'),
      'Examplol spares the beta gate in most people but closes the alpha gate',
      '….',
    ],
    [
      'a wrong answer that is left alone',
      closes('examplol'),
      'Examplol closes the alpha gate, while the beta gate is left in peace',
      '….',
    ],
    [
      'a wrong answer that belongs elsewhere',
      heard,
      'Humming and whistling are heard with examplol; clapping rather belongs to a sore ear',
      '….',
    ],
    ['a subject by its pronoun', closes('samplol'), 'Unlike examplol, it closes the alpha gate', '….'],
    [
      'a wrong answer that is an exception',
      heard,
      'Apart from clapping, humming and whistling are heard with examplol',
      '….',
    ],
    [
      'a wrong answer that was ruled out',
      heard,
      'Humming and whistling are heard with examplol, clapping has been ruled out',
      '….',
    ],
    [
      "a wrong answer that is another one's",
      closes('examplol'),
      'Examplol closes the alpha gate, unlike samplol, which closes the beta gate',
      '….',
    ],
    [
      "a wrong answer that is another one's, first",
      closes('examplol'),
      'Samplol closes the beta gate, and examplol the alpha gate',
      '….',
    ],
    [
      'a wrong member set against the rest',
      heard,
      'Humming and whistling are heard with examplol, while clapping is heard without it',
      '….',
    ],
    [
      'a group that is an exception',
      frequency('humming', 'adults'),
      'Humming is rare, except in adults over 75',
      '….',
    ],
    ['a name in a longer one', beside('beta-gate'), 'The hinge of the beta gate stands beside humming', '….'],
    ['a part of its name', beside('beta-gate-hinge'), 'The beta gate stands beside humming', '….'],
    ['its own subject', closes('examplol'), 'Examplol closes the alpha gate, as samplol does', '….'],
    [
      'a subject named around the words',
      closes('samplol'),
      'it closes the alpha gate',
      'Unlike examplol, samplol acts: it closes the alpha gate.',
    ],
    ['no subject at all', closes('samplol'), 'It closes the alpha gate', '….'],
    ['its own group', frequency('humming', 'adults-over-75'), 'In adults over 75, humming is rare', '….'],
    [
      'its own group in other words',
      frequency('humming', 'children'),
      'Children rarely hum; humming is rare',
      '….',
    ],
    [
      'two groups, its own among them',
      frequency('humming', 'adults'),
      'Humming is rare in adults and in adults over 75',
      '….',
    ],
    [
      'a wrong answer that is denied',
      heard,
      'Humming and whistling, but not clapping, are heard with examplol',
      '….',
    ],
    [
      'a wrong answer set against it',
      closes('examplol'),
      'Examplol closes the alpha gate rather than the beta gate',
      '….',
    ],
  ])('%s', (_what, fields, evidence, around) => {
    expect(told(fields, evidence, around.replace('…', evidence))).toEqual([]);
  });
});
