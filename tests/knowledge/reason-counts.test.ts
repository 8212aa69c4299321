/** Reasons that set a wrong amount against the right one, and what the two amounts say. */
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '#lib/knowledge/reason-codes.ts';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  medicine: { label: medicine, plural: medicines }
concepts:
  examplol: { kind: medicine, label: examplol }
qualifiers:
  single: { label: single dose, quantity: true }
  times: { label: times a day, quantity: true }
relations:
  starting-dose: { label: starting dose, domain: medicine, range: quantity, functional: true, statement: "the starting dose of {subject} is {object}.", negation: "the starting dose of {subject} is not {object}.", ask: { object: "what is the starting dose of {subject}?" } }
  day-dose: { label: dose of the day, domain: medicine, range: quantity, functional: true, statement: "{single} of {subject} taken {times} makes {object}.", negation: "{single} of {subject} taken {times} does not make {object}.", ask: { object: "what do {single} of {subject} taken {times} make?" }, formula: { expression: single * times, given: { single: mg, times: times a day }, unit: mg a day, slips: { one-dose: { expression: single, why: "WHY" } } } }
`;

function codesOf(fact: string, evidence: string, vocabulary = words): readonly string[] {
  return foundIn(vocabulary, fact, `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/reason-miscounted')
    .map(({ message }) => /^Unexpected "(?<said>[^"]*)"/u.exec(message)?.groups?.['said'] ?? '');
}

/** What is told of a wrong starting dose, where 20 mg is right. */
function told(wrong: string, why: string, value = 'value: 20 mg'): readonly string[] {
  const evidence = 'The starting dose of examplol is 20 mg';
  const fields = ['kind: quantity', 'subject: examplol', 'relation: starting-dose', value];
  return codesOf(
    factOf([...fields, `wrong: [{ value: ${wrong}, why: ${JSON.stringify(why)} }]`], evidence),
    evidence,
  );
}

describe('the reason of a wrong amount', () => {
  it.each([
    ['200 mg', 'This is five times the starting dose.', '5 times the starting dose'],
    ['200 mg', 'This is 5 times as much as the starting dose.', '5 times as much as the starting dose'],
    ['10 mg', 'This is a third of the starting dose.', 'a third of the starting dose'],
    ['60 mg', 'It is twice the right dose.', 'twice the right dose'],
    ['200 mg', 'This is lower than the starting dose.', 'lower than the starting dose'],
    ['2 mg', 'It is far too high.', 'It is far too high'],
    ['0.2 g', 'This is half the dose.', 'half the dose'],
  ])('counts as the amounts do: %s, %s', (wrong, why, said) => {
    expect(told(wrong, why)).toEqual([said]);
  });

  it.each([
    ['200 mg', 'This is ten times the starting dose.'],
    ['0.2 g', 'This is 10 times the starting dose.'],
    ['10 mg', 'This is half of the starting dose.'],
    ['10 mg', 'This is half of the highest dose.'],
    ['200 mg', 'This is five times the usual dose for whistling.'],
    ['200 mg', 'This is higher than the starting dose.'],
    ['2 mg', 'It is too little.'],
    ['15 mg', 'This is not half of the starting dose.'],
    ['200 mg', 'Somebody read a zero more than there was.'],
    ['40 mg', 'It is the dose of two days.'],
  ])('is not told of where it does, or speaks of something else: %s, %s', (wrong, why) => {
    expect(told(wrong, why)).toEqual([]);
  });

  it('is not read beside a range', () => {
    expect(
      told(
        '200 mg',
        'This is five times the starting dose.',
        'from: 10 mg, to: 20 mg'.replace(', ', '\n    '),
      ),
    ).toEqual([]);
  });

  it('is as the page of the code has it', () => {
    const { bad, good } = reasonCodes.reasonMiscounted;
    const whyIn = (text: string): string => /why: (?<why>[^}]*?) \}/u.exec(text)?.groups?.['why'] ?? '';
    expect(told('200 mg', whyIn(bad))).toHaveLength(1);
    expect(told('200 mg', whyIn(good))).toEqual([]);
  });
});

it.each([
  ['This is a third of the dose.', []],
  ['This is half of the dose.', ['half of the dose']],
  ['This is more than the dose of the day.', ['more than the dose']],
  ['This is a single dose and not that of a day.', []],
])('a slip is counted by its formula: %s', (why, said) => {
  const evidence = '300 mg of examplol taken 3 times a day makes 900 mg a day';
  const fields = [
    'kind: calculation',
    'subject: examplol',
    'relation: day-dose',
    'given: { single: 300 mg, times: 3 times a day }',
  ];
  const slips = words.replace('expression: single, why', 'expression: single * 1, why').replace('WHY', why);
  expect(codesOf(factOf(fields, evidence), evidence, slips)).toEqual(said);
});
