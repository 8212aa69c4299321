/** A fact that states something else than its own evidence says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf, frequencyOf, found, foundIn, told, vocabulary } from './one-fact.ts';

const closes = (object: string, ...more: string[]) => [
  'kind: relation',
  'subject: examplol',
  'relation: closes',
  `object: ${object}`,
  ...more,
];
const longer = (subject: string, than: string) => [
  'kind: comparison',
  `subject: ${subject}`,
  'relation: acts-longer',
  `than: ${than}`,
];
const direction = (way: string) => [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  `direction: ${way}`,
];
const steps = (...ids: string[]) => [
  'kind: sequence',
  'subject: chain-of-events',
  `steps: [${ids.join(', ')}]`,
];
const action = (id: string, wrong: string, ...more: string[]) => [
  'kind: action',
  'trigger: blue-tongue',
  `action: ${id}`,
  `false: { ${wrong}: It helps nobody. }`,
  ...more,
];

describe('a value of a scale', () => {
  const labels = { common: 'common', uncommon: 'uncommon', rare: 'rare', 'very-rare': 'very rare' } as const;
  const ids = Object.keys(labels) as (keyof typeof labels)[];
  const around = fc.constantFrom(
    'Humming is ',
    'In adults humming was ',
    'With examplol, humming is thought ',
  );

  it('is told of exactly where the evidence names another one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), around, (stated, said, before) => {
        const found = told(frequencyOf(stated), `${before}${labels[said]}`);
        expect(found.map(({ severity, field }) => [severity, field])).toEqual(
          stated === said ? [] : [['error', `category: ${stated}`]],
        );
        if (stated !== said) expect(found[0]?.message).toContain(`says: "${labels[said]}"`);
      }),
      { numRuns: 60 },
    );
  });

  it('is told of where only a "very" is the same', () => {
    expect(told(frequencyOf('very-rare'), 'Humming is very common with examplol')).toMatchObject([
      { severity: 'error', field: 'category: very-rare' },
    ]);
  });

  it('is a warning where the sentence around the words names what is stated', () => {
    const sentence = 'Humming is common in adults and rare in children.';
    expect(told(frequencyOf('common'), 'rare in children', sentence)).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

describe('what is told of', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    ['another object', closes('alpha-gate'), 'Examplol closes the beta gate', 'object: alpha-gate'],
    [
      'another level',
      ['kind: certainty', 'about: humming', 'level: not-fully'],
      'The cause of humming is poorly understood',
      'level: not-fully',
    ],
    [
      'another status',
      ['kind: legal-status', 'medicine: examplol', 'country: zelland', 'status: schedule-v'],
      'In Zelland, examplol is available on prescription alone',
      'status: schedule-v',
    ],
    [
      'a status that is itself a denial',
      ['kind: legal-status', 'medicine: examplol', 'country: zelland', 'status: schedule-v'],
      'In Zelland, examplol is not a scheduled substance',
      'status: schedule-v',
    ],
    [
      'a comparison the other way round',
      longer('samplol', 'examplol'),
      'Examplol acts longer than samplol',
      'subject: samplol',
    ],
    [
      'a comparison with its word turned',
      longer('examplol', 'samplol'),
      'Examplol acts shorter than samplol',
      'subject: examplol',
    ],
    [
      'steps in another order',
      steps('closing', 'binding', 'silence'),
      'The chain is binding, closing of the gate, and silence',
      'steps: [closing, binding, silence]',
    ],
    [
      'a step before another, in so many words',
      steps('binding', 'closing', 'silence'),
      'Closing of the gate comes before binding and silence',
      'steps: [binding, closing, silence]',
    ],
    [
      'the other direction',
      direction('same'),
      'As kidney function goes down, the level in the blood rises',
      'direction: same',
    ],
    [
      'the same direction',
      direction('opposite'),
      'The level in the blood rises when kidney function rises',
      'direction: opposite',
    ],
    [
      'a proportion',
      direction('opposite'),
      'The level in the blood is proportional to kidney function',
      'direction: opposite',
    ],
    [
      'an inverse relation',
      direction('same'),
      'The level in the blood is inversely related to kidney function',
      'direction: same',
    ],
    ...[
      'When kidney function falls, the level in the blood falls, so no change of dose is needed',
      'When kidney function falls, the level in the blood falls and toxicity rises',
    ].map(
      (text) => ['a fall with a fall, and more', direction('opposite'), text, 'direction: opposite'] as const,
    ),
    [
      'a rise that raises',
      direction('opposite'),
      'A rise in kidney function raises the level in the blood',
      'direction: opposite',
    ],
    [
      'a wrong answer of an advice, in its words',
      action('wait', 'call', 'safety: true'),
      'With a blue tongue, call the emergency services',
      'action: wait',
    ],
    [
      'a wrong answer of an advice, in other words',
      action('wait', 'call', 'safety: true'),
      'With a blue tongue, the emergency services are called',
      'action: wait',
    ],
    [
      'a wrong member of a set',
      [
        'kind: set',
        'subject: examplol',
        'relation: heard-with',
        'members: [humming, whistling]',
        'false: { clapping: Nobody heard it. }',
      ],
      'With examplol, humming and clapping are heard',
      'members: [humming, whistling]',
    ],
  ])('%s', (_what, fields, evidence, field) => {
    expect(told(fields, evidence)).toMatchObject([{ severity: 'error', field }]);
  });
});

it('an amount is named by its number in letters too', () => {
  const words = vocabulary.replace(
    'relations:\n',
    'relations:\n  most: { label: most, domain: medicine, range: quantity, functional: true, statement: "the largest number of {subject} is {object}.", negation: "the largest number of {subject} is not {object}.", ask: { object: "what is the largest number of {subject}?" } }\n',
  );
  const most = ['kind: quantity', 'subject: examplol', 'relation: most', 'value: 4 times a day'];
  const codes = (evidence: string) =>
    foundIn(words, factOf(most, evidence), `${evidence}.`).all.map(({ code }) => code);
  expect(codes('No more than four doses are given in 24 hours')).toEqual([]);
  expect(codes('No more than some doses are given in 24 hours')).toContain(
    'knowledge/evidence-does-not-name',
  );
});

it('a member of a set that the evidence does not name is told of at its place', () => {
  const set = ['kind: set', 'subject: examplol', 'relation: heard-with', 'members: [humming, whistling]'];
  const { all, text } = found(set, 'With examplol, humming is heard');
  expect(all.map(({ code }) => code)).toEqual(['knowledge/evidence-does-not-name']);
  const [{ place }] = all as [(typeof all)[number]];
  expect((text.split('\n')[place.line - 1] ?? '').slice(place.column - 1)).toMatch(/^whistling/u);
  expect(found(set, 'With examplol, people are heard whistling and humming').all).toEqual([]);
});

it.each([
  ['With examplol, people do not hear humming', 'error'],
  ['People on examplol must never be left with humming', 'error'],
  ['Examplol is not the only cause of humming', 'warning'],
  ['With examplol, people seldom hear humming', 'error'],
  ['A myth has it that with examplol humming is heard', 'warning'],
])('a denial is an error where it is of what the fact names: %s', (evidence, severity) => {
  const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
  const { all } = found(heard, evidence);
  expect(all.map((one) => [one.code, one.severity])).toEqual([['knowledge/evidence-denies', severity]]);
});

it('what stands behind "but" is not denied', () => {
  const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
  const { all } = found(heard, 'What examplol brings is not clapping but humming');
  expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('a question is no evidence, whatever is answered behind it', () => {
  const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
  const asked = 'Is humming heard with examplol';
  expect(found(heard, asked, `${asked}? No.`).all.map(({ code, severity }) => [code, severity])).toEqual([
    ['knowledge/evidence-asks', 'error'],
  ]);
  expect(found(heard, 'Humming is heard with examplol', 'Why? Humming is heard with examplol.').all).toEqual(
    [],
  );
});

it('an order that no word tells is a warning', () => {
  const given = [
    steps('binding', 'closing', 'silence'),
    'Silence is there, and closing of the gate',
  ] as const;
  expect(told(...given)).toMatchObject([{ severity: 'warning' }]);
});

describe('what is not told of', () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      'what is stated beside another',
      closes('alpha-gate'),
      'Examplol closes the alpha gate, not the beta gate',
    ],
    ['what is denied', closes('alpha-gate'), 'Examplol leaves it shut, and does not touch the beta gate'],
    ['a wider concept', closes('inner-beta-gate'), 'Examplol closes a kind of beta gate'],
    ['a narrower concept', closes('beta-gate'), 'Examplol closes the inner beta gate'],
    ['nothing that the vocabulary names', closes('alpha-gate'), 'Examplol closes the first one'],
    ['a comparison as it is', longer('examplol', 'samplol'), 'Examplol acts longer than samplol'],
    ['a comparison in its other word', longer('examplol', 'samplol'), 'Samplol acts shorter than examplol'],
    ['steps in their order', steps('binding', 'closing', 'silence'), 'Binding, closing of the gate, silence'],
    [
      'steps told backwards',
      steps('binding', 'closing', 'silence'),
      'Silence follows the closing of the gate, after binding',
    ],
    ...[
      'Silence comes later than binding and closing of the gate',
      'Before closing of the gate there is binding, then silence',
      'It ends with silence; it begins with binding and closing of the gate',
      'Silence needs closing of the gate, which needs binding',
    ].map((text) => ['steps told backwards', steps('binding', 'closing', 'silence'), text] as const),
    ...[
      'Samplol never acts longer than examplol',
      'No samplol acts longer than examplol',
      'While samplol acts longer than thirdol, examplol acts longer still',
      'Samplol acts longer than thirdol but shorter than examplol',
    ].map((text) => ['a comparison with a denial or a third', longer('examplol', 'samplol'), text] as const),
    ...[
      'The level in the blood rises, and the risk rises with it, when kidney function falls',
      'As age rises, the level in the blood rises because kidney function falls',
      'When kidney function falls, blood pressure falls too, but the level in the blood rises',
      'The more kidney function falls, the more the level in the blood rises',
      'A lower kidney function increases the level in the blood',
      'Less water means a lower kidney function and a higher level in the blood; more water means the reverse',
    ].map((text) => ['a rise and falls', direction('opposite'), text] as const),
    ...[
      'More kidney function means a higher level in the blood; less means a lower one',
      'When kidney function rises, the level in the blood does not fall; it rises',
      'A rise in kidney function raises the level in the blood even if the intake does not fall',
    ].map((text) => ['two rises', direction('same'), text] as const),
    ['its direction', direction('opposite'), 'The level in the blood rises when kidney function falls'],
    ['both changes in one', direction('same'), 'The level in the blood rises and falls with kidney function'],
    [
      'a status that holds the words of another',
      ['kind: legal-status', 'medicine: examplol', 'country: zelland', 'status: not-scheduled'],
      'In Zelland, examplol is not a scheduled substance',
    ],
  ])('%s', (_what, fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
