/** Evidence that holds of some people or not in a case, that is rarely so, and whose bounds and comparisons are the other way round. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary as words } from './one-fact.ts';

const amount = (id: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: medicine, range: quantity, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" } }\n`;
const vocabulary =
  `${words}${amount('peaks', 'the sound of {subject} is loudest after {object}.')}${amount('last-dose', 'the time from the last dose of {subject} to an operation is {object}.')}${amount('cut-by', 'when {subject} is added, the dose is cut by {object}.')}${amount('begun-with', '{subject} is begun with {object}.')}`
    .replace(
      'relations:\n',
      `relations:
  masks: { label: masks, domain: medicine, range: sign, statement: "{subject} masks {object}.", negation: "{subject} does not mask {object}.", ask: { object: "what does {subject} mask?" } }
  banned-with: { label: banned with, domain: medicine, range: sign, statement: "{subject} is contraindicated with {object}.", negation: "{subject} is not contraindicated with {object}.", ask: { object: "with what is {subject} contraindicated?" } }
`,
    )
    .replace(
      'adults-over-75: { phrase: in adults over 75 }',
      'adults-over-75: { phrase: in adults over 75 years of age }',
    );

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ severity, code }) => `${severity} ${code.replace('knowledge/evidence-', '')}`);
}
const OTHER = ['warning says-other'];
const masks = ['kind: relation', 'subject: examplol', 'relation: masks', 'object: humming'];
const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];
const of = (relation: string, value: string, ...more: readonly string[]) => [
  'kind: quantity',
  'subject: examplol',
  `relation: ${relation}`,
  `value: ${value}`,
  ...more,
];

describe('what holds of some', () => {
  it.each([
    'In children, examplol masks humming',
    'Examplol masks humming in children',
    'Examplol masks humming, unless the kidneys are weak',
    'In pregnancy, examplol masks humming and little else',
  ])('is told of: %s', (evidence) => {
    expect(told(masks, evidence)).toEqual(OTHER);
  });

  it.each([
    'Examplol masks humming, in children as in adults',
    'Examplol masks humming, also in children',
    'In children and old people, examplol masks humming',
    'Examplol masks humming unless the label says otherwise',
    'Examplol masks humming, as it does in more than children',
    'Examplol masks humming unless it is told otherwise',
  ])('is not where it holds of others, or everyone knows the exception: %s', (evidence) => {
    expect(told(masks, evidence)).toEqual([]);
  });

  it('is not where the fact is limited to them', () => {
    expect(
      told([...masks, 'qualifiers: { population: children }'], 'In children, examplol masks humming'),
    ).toEqual([]);
  });
});

describe('what is rarely so', () => {
  it('is denied', () => {
    expect(told(of('begun-with', '5 mg'), 'Examplol is rarely begun with 5 mg')).not.toEqual([]);
    expect(told(masks, 'Humming is rarely masked by examplol')).not.toEqual([]);
  });

  it.each(['Examplol masks humming, which is rarely noticed', 'Examplol masks humming and is rarely fatal'])(
    'is not where something else is: %s',
    (evidence) => {
      expect(told(masks, evidence)).toEqual([]);
    },
  );
});

it('a condition ahead does not hide that its advice is denied, nor does a word of it say the advice', () => {
  const call = ['kind: action', 'trigger: blue-tongue', 'action: call'];
  expect(told(call, 'If the tongue is blue, the emergency services are not called')).not.toEqual([]);
  expect(told(call, 'If the tongue is blue, call the emergency services')).toEqual([]);
  expect(told(call, 'If the tongue is blue and does not recover, call the emergency services')).toEqual([]);
});

describe('the other side', () => {
  it.each([
    [
      of('peaks', '6 weeks'),
      'The sound of examplol is loudest before 6 weeks',
      'The sound of examplol is loudest after 6 weeks',
    ],
    [
      of('last-dose', '5 days'),
      'The last dose of examplol is taken 5 days after an operation',
      'The last dose of examplol is taken 5 days before an operation',
    ],
    [
      of('cut-by', '30 per cent'),
      'When examplol is added, the dose is cut by 30 to 50 per cent',
      'When examplol is added, the dose is cut by 30 per cent',
    ],
    [
      of('cut-by', '30 per cent'),
      'When examplol is added, the dose is raised by 30 per cent',
      'When examplol is added, the dose is reduced by 30 per cent',
    ],
    [
      of('begun-with', '5 mg', 'qualifiers: { population: adults-over-75 }'),
      'Those under 75 begin examplol with 5 mg',
      'Those over 75 begin examplol with 5 mg',
    ],
    [masks, 'Examplol reveals humming', 'Examplol hides humming'],
    [
      [...masks.slice(0, 2), 'relation: banned-with', 'object: humming', 'not: true'],
      'Examplol is contraindicated with humming',
      'Examplol is not contraindicated with humming',
    ],
    [
      longer,
      'Thirdol outlasts samplol, and it acts longer than thirdol',
      'Samplol is short: examplol acts longer than samplol',
    ],
  ] as const)('is told of: %j, "%s"', (fields, turned, evidence) => {
    expect(told(fields, turned)).not.toEqual([]);
    expect(told(fields, evidence)).toEqual([]);
  });

  it('is read of a comparison with a pronoun', () => {
    expect(told(longer, 'It acts shorter than samplol')).toEqual(['error says-other']);
    expect(told(longer, 'It acts longer than examplol')).toEqual(['error says-other']);
    expect(told(longer, 'It acts longer than samplol')).toEqual([]);
    expect(told(longer, 'It does not act shorter than samplol')).not.toContain('error says-other');
    expect(told(longer, 'Examplol shows it: it acts longer than thirdol')).toEqual(OTHER);
  });
});

it('members that share a word with most of their kind are named by the other one', () => {
  const factors = ['ii', 'vii', 'ix', 'x', 'xi'];
  const numbered = vocabulary
    .replace(
      'concepts:\n',
      `concepts:\n${factors.map((one) => `  gate-${one}: { kind: gate, label: lock ${one.toUpperCase()} }\n`).join('')}`,
    )
    .replace(/ {2}(?:inner-)?(?:alpha|beta|gamma)-gate.*\n/gu, '');
  const set = (members: string) => [
    'kind: set',
    'subject: examplol',
    'relation: closes',
    `members: [${members}]`,
  ];
  const says = (members: string, evidence: string) =>
    foundIn(numbered, factOf(set(members), evidence), `${evidence}.`).all.map(({ code }) => code);
  expect(says('gate-ii, gate-x', 'Examplol closes locks II and X')).toEqual([]);
  expect(says('gate-ii, gate-xi', 'Examplol closes locks II and X')).toContain(
    'knowledge/evidence-does-not-name',
  );
});
