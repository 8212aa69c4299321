/** Evidence that has something else in the place of one of two sides of one kind, or goes on about what it began with. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, told, vocabulary } from './one-fact.ts';

const longer = (...more: string[]) => [
  'kind: comparison',
  'subject: examplol',
  'relation: acts-longer',
  'than: samplol',
  ...more,
];
const direction = [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  'direction: opposite',
];
const closes = (subject: string, ...more: string[]) => [
  'kind: relation',
  `subject: ${subject}`,
  'relation: closes',
  'object: alpha-gate',
  ...more,
];
const heard = (subject: string) => [
  'kind: set',
  `subject: ${subject}`,
  'relation: heard-with',
  'members: [humming, whistling]',
];

describe('is told of at the field that is in question', () => {
  it.each<readonly [readonly string[], string, string, string]>([
    [longer(), 'Thirdol acts longer than samplol', 'subject: examplol', 'warning'],
    [longer(), 'Thirdol, if it is given at all, acts longer than samplol', 'subject: examplol', 'warning'],
    [longer(), 'Examplol acts longer than thirdol', 'than: samplol', 'warning'],
    [longer(), 'Samplol acts for a shorter time than thirdol', 'subject: examplol', 'warning'],
    [longer('not: true'), 'Examplol acts longer than samplol', 'not: true', 'error'],
    [direction, 'When appetite falls, the level in the blood rises', 'driver: kidney-function', 'error'],
    [
      direction,
      'The better the kidney function, the lower the appetite',
      'response: level-in-blood',
      'warning',
    ],
    [heard('samplol'), 'Both humming and whistling are heard with examplol', 'subject: samplol', 'warning'],
    [closes('samplol'), 'Examplol acts at once: it closes the alpha gate', 'subject: samplol', 'error'],
    [closes('samplol', 'not: true'), 'Unlike thirdol, samplol closes the alpha gate', 'not: true', 'warning'],
    [closes('samplol', 'not: true'), 'Samplol does not close the beta gate', 'object: alpha-gate', 'warning'],
  ])('%j, "%s"', (fields, evidence, field, severity) => {
    expect(told(fields, evidence)).toMatchObject([{ field, severity }]);
  });
});

describe('is not told of', () => {
  it.each<readonly [readonly string[], string]>([
    [longer(), 'It acts longer than samplol, and so does thirdol'],
    [longer(), 'Examplol acts longer than samplol and thirdol'],
    [longer(), 'The older medicine acts longer than samplol'],
    [longer('not: true'), 'Samplol acts longer than examplol'],
    [longer('not: true'), 'Examplol does not act longer than samplol'],
    [direction, 'When the kidneys fail, appetite falls and the level in the blood rises'],
    [direction, 'As kidney function falls, the level in the blood rises and with it the appetite'],
    [heard('samplol'), 'Both humming and whistling are heard with samplol, unlike with examplol'],
    [heard('samplol'), 'Unlike with examplol, both are heard here: humming and whistling'],
    [closes('samplol'), 'Unlike examplol, it closes the alpha gate'],
    [closes('samplol'), 'Where examplol fails, it closes the alpha gate'],
    [closes('samplol', 'not: true'), 'Unlike samplol, examplol closes the alpha gate'],
    [closes('samplol', 'not: true'), 'Samplol closes the beta gate and does not touch the alpha gate'],
    [
      [
        ...closes('samplol', 'not: true').filter((field) => !field.startsWith('object')),
        'object: beta-gate-hinge',
      ],
      'Samplol does not close the beta gate alone',
    ],
    [closes('samplol', 'not: true'), 'The beta gate is closed by samplol, and not the alpha one'],
  ])('%j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a word of a name that the situation has', () => {
  const words = vocabulary
    .replace(
      '  blue-tongue: ',
      '  missed-dose: { kind: trigger, label: missed dose, article: a }\n  blue-tongue: ',
    )
    .replace(
      '  wait: ',
      '  skip: { kind: advice, label: leave it out }\n  double: { kind: advice, label: take a double dose }\n  wait: ',
    );
  const advice = (action: string, wrong: string) =>
    foundIn(
      words,
      factOf(
        ['kind: action', 'trigger: missed-dose', `action: ${action}`, `false: { ${wrong}: It harms. }`],
        'After a missed dose, leave it out',
      ),
      'After a missed dose, leave it out.',
    )
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(({ severity }) => severity);

  it('says nothing of what is advised', () => {
    expect(advice('double', 'skip')).toEqual(['error']);
    expect(advice('skip', 'double')).toEqual([]);
  });
});
