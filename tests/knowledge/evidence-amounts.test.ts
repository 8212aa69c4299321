/** A fact whose amount is another one than its own evidence gives. */
import { describe, expect, it } from 'vitest';
import { begun, told, vocabulary } from './one-amount.ts';
import { factOf, foundIn } from './one-fact.ts';

const lasts = (from: string, to: string) => [
  'kind: quantity',
  'subject: humming',
  'relation: lasts',
  `from: ${from}`,
  `to: ${to}`,
];

describe('evidence that gives another amount than its fact', () => {
  it.each<readonly [readonly string[], string, string]>([
    [begun('20 mcg'), 'Examplol is begun with 20 mg', 'error at value: 20 mcg: "20 mg"'],
    [begun('20 mg'), 'Examplol is begun with 20 micrograms', 'error at value: 20 mg: "20 micrograms"'],
    [begun('20 mg'), 'Examplol is begun with 20 µg', 'error at value: 20 mg: "20 µg"'],
    [begun('20 mg'), 'Examplol is begun with a 20-g dose', 'error at value: 20 mg: "20-g"'],
    [lasts('2 hours', '6 hours'), 'Humming lasts for 2 to 6 weeks', 'error at from: 2 hours: "2 to 6 weeks"'],
    [
      begun('20 mg'),
      'Placebo is begun with 20 mg and examplol with 40 mg',
      'warning at value: 20 mg: that of something else',
    ],
    [
      begun('20 mg'),
      '20 mg of placebo and 40 mg of examplol are given',
      'warning at value: 20 mg: that of something else',
    ],
    [begun('5 mg'), 'Examplol is begun with 5 to 10 mg', 'warning at value: 5 mg: "5 to 10 mg"'],
    [begun('5 mg'), 'Examplol is begun with 5 mg to 10 mg', 'warning at value: 5 mg: "5 mg"'],
    [begun('40 mg'), 'Examplol is begun with 20–40 mg', 'warning at value: 40 mg: "20–40 mg"'],
    [begun('8 mg'), 'Examplol is begun with less than 8 mg', 'error at value: 8 mg: "less than 8 mg"'],
    [
      ['kind: quantity', 'subject: examplol', 'relation: waits', 'value: 8 hours'],
      'Examplol waits, from the dose to the sample of most people, less than 8 hours',
      'error at value: 8 hours: "less than 8 hours"',
    ],
    [begun('8 mg'), 'Examplol is begun with up to 8 mg', 'error at value: 8 mg: "up to 8 mg"'],
    [begun('8 mg'), 'Examplol is begun with 8 mg at most', 'error at value: 8 mg: "at most 8 mg"'],
    [begun('8 mg'), 'Examplol is begun with 8 mg at the least', 'error at value: 8 mg: "at the least 8 mg"'],
    ...(
      [
        ['7.5 mg a day', '7.5 mg once a week'],
        ['7.5 mg a day', '7.5 mg weekly'],
        ['25 mg a day', '25 mg a week'],
        ['125 mcg a day', '125 mcg twice a day'],
        ['125 mcg a day', '125 mcg every 12 hours'],
        ['125 mcg a day', '125 mcg every other day'],
        ['125 mcg a day', '125 mcg/kg a day'],
        ['10 units', '10 units/kg'],
        ['10 units', '10 units per kg'],
        ['10 units', '10 units more than'],
        ['15 mg/kg a day', '15 mg/kg every 8 hours'],
        ['15 mg/kg a day', '15 mg/kg per dose'],
        ['75 mg/m2', '75 mg/kg'],
        ['75 mg', '75 mg/m2'],
        ['75 mg/m2', '75 mg per kg'],
        ['0.1 mcg/kg/min', '0.1 mcg/kg/hour'],
        ['5 mg a minute', '5 mg an hour'],
      ] as const
    ).map(
      ([value, said]) =>
        [
          begun(value),
          `Examplol is begun with ${said} placebo`,
          `error at value: ${value}: "${said}"`,
        ] as const,
    ),
    ...['is swallowed', 'by mouth,', 'of the syrup is given', 'is given by mouth'].map(
      (taken) =>
        [
          begun('125 mg a day'),
          `Examplol is begun: 125 mg ${taken} four times a day`,
          'error at value: 125 mg a day: "125 mg 4 times a day"',
        ] as const,
    ),
    [
      begun('15 mg/kg a day'),
      'Examplol is begun: 15 mg/kg is infused per dose',
      'error at value: 15 mg/kg a day: "15 mg/kg per dose"',
    ],
    [
      begun('10 units'),
      'With examplol, reduce the other one by 10 units',
      'warning at value: 10 units: "reduce the other one by 10 units"',
    ],
    [
      lasts('2 hours', '3 hours'),
      'Humming lasts for two to three days',
      'error at from: 2 hours: "2 to 3 days"',
    ],
    [
      begun('2 units an hour'),
      'Examplol is begun with 2 units a day',
      'error at value: 2 units an hour: "2 units a day"',
    ],
    [begun('50 mL'), 'Examplol is begun with up to 50 mL', 'error at value: 50 mL: "up to 50 mL"'],
    [
      begun('50 mL'),
      'Examplol is begun with 50 units in up to 50 mL',
      'error at value: 50 mL: "up to 50 mL"',
    ],
    [
      begun('8 mg'),
      'Examplol is begun with not more than 8 mg',
      'error at value: 8 mg: "not more than 8 mg"',
    ],
  ])('is told of at the amount: %j, "%s"', (fields, evidence, expected) => {
    expect(told(fields, evidence)).toEqual([expected]);
  });

  it.each([
    [begun('20 mg'), 'Examplol is begun with 20 mg'],
    [begun('20 mg'), 'Examplol is begun with 20 milligrams'],
    [begun('900 mg a day'), 'Examplol is begun with 900 mg a day in three doses'],
    [begun('40 mg'), 'Placebo is begun with 20 mg and examplol with 40 mg'],
    [begun('40 mg'), '20 mg of placebo and 40 mg of examplol are given'],
    [begun('40 mg'), 'Examplol is begun with 40 mg, after 20 mg of placebo'],
    [begun('900 mg a day'), 'Examplol is begun with a daily dose of 900 mg, given three times a day'],
    [begun('900 mg a day'), 'Of each day, examplol is begun with 900 mg, given every 8 hours'],
    [begun('900 mg a day'), 'Examplol is begun with 900 mg a day, given three times a day'],
    [begun('900 mg a day'), 'Examplol is begun with 900 mg a day in 3 doses a day'],
    [begun('900 mg'), 'Examplol is begun with 900 mg, given every 8 hours'],
    [begun('7.5 mg'), 'Examplol is begun with 7.5 mg once a week'],
    [begun('500 mg a day'), 'Examplol is begun with 500 mg every 24 hours'],
    [begun('5 mg/kg'), 'Examplol is begun with 5 mg for each kg of body weight'],
    [begun('300 mg'), 'Examplol is begun with 300 mg three times a day'],
    [begun('75 mg/m2'), 'Examplol is begun with 75 mg/m²'],
    [begun('75 mg/m2'), 'Examplol is begun with 75 mg for each m2 of body surface'],
    [begun('75 mg/m2'), 'Examplol is begun with 75 mg per square metre of body surface'],
    [begun('0.1 mcg/kg/min'), 'Examplol is begun with 0.1 micrograms/kg/minute'],
    [begun('5 mL/kg/hour'), 'Examplol is begun with 5 mL/kg an hour'],
    [begun('42 drops a minute'), 'Examplol is begun with 42 drops/min'],
    [begun('120 mmHg'), 'Examplol is begun below a pressure, which is 120 mm Hg'],
    [begun('2 puffs'), 'Examplol is begun with 2 puffs twice a day'],
    [begun('5 mg/kg'), 'Examplol is begun with 5 mg/kg every 8 hours'],
    [begun('20 mg'), 'Examplol is begun with no less and no more than 20 mg'],
    [begun('20 mg'), 'Examplol is begun with neither less nor more than 20 mg'],
    [begun('20 mg a day'), 'Examplol is begun with a daily dose of 20 mg'],
    [begun('20 mg'), 'Of 20 people, all begin examplol with 20 mg'],
    [begun('20 mg'), 'Examplol is begun with 20 spoons, each of a mg'],
    [begun('20 mg'), 'Examplol is begun with less than 30 mg, which is 20 mg'],
    [begun('50 mL'), 'Examplol is begun with 50 units made up to 50 mL'],
    [begun('50 mL'), 'Examplol is begun with 50 units, topped up to 50 mL'],
    [begun('1,200 mg'), 'Examplol is begun with 1,200 mg'],
    [begun('5 mg/dL'), 'Examplol is begun with 5 mg per dL'],
    [begun('15 mcg/L'), 'Examplol is begun with 15 micrograms/L'],
    [begun('50 mL/min'), 'Examplol is begun with 50 ml/minute'],
    [begun('20 mg'), 'Examplol is begun with 20 and 40 mg'],
    [begun('40 mg'), 'Examplol is begun with 10, 20 or 40 mg'],
    [begun('30 minutes'), 'Examplol is begun with an infusion over 30 minutes'],
    [lasts('2 hours', '6 hours'), 'Humming lasts for 2 hours to 6 hours'],
    [lasts('2 hours', '6 hours'), 'Humming lasts for between 2 hours and 6 hours'],
    [lasts('2 hours', '6 hours'), 'Humming lasts for more than 2 and less than 6 hours'],
    [
      ['kind: quantity', 'subject: examplol', 'relation: reaches', 'value: 8 mg'],
      'Examplol is given in up to 8 mg',
    ],
  ])('is not told of when it gives that amount, or may: %j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

it('the same amount in another unit, elsewhere, asks nothing of the evidence', () => {
  const elsewhere =
    '  - { id: two, objective: all, kind: quantity, subject: placebo, relation: starts-with, value: 0.02 mg, evidence: Placebo is begun with 0.02 mg, source: book }\n';
  expect(told(begun('20 mcg'), 'Examplol is begun with 20 mcg', elsewhere)).toEqual([]);
});

describe('evidence that gives a rate to the other side', () => {
  const rates = [
    'kind: trial-rate',
    'event: humming',
    'medicine: examplol',
    'rate: 7 in 100 people',
    'comparator: placebo',
    'comparator-rate: 3 in 100 people',
    'trials: adults',
  ];

  it.each([
    ['Humming came in 3 in 100 people with examplol, and in 7 in 100 with placebo', 'error'],
    ['Humming came with examplol in 3 in 100 people, and with placebo in 7 in 100', 'warning'],
    [
      'In the trials of examplol, humming came in 3 in 100 people with examplol and in 7 in 100 with placebo',
      'error',
    ],
  ])('is told of at the rate: "%s"', (evidence, severity) => {
    expect(told(rates, evidence)).toEqual([
      `${severity} at rate: 7 in 100 people: "3 in 100 people" for "examplol"`,
    ]);
  });

  it.each([
    'Humming came in 7 in 100 people with examplol, and in 3 in 100 with placebo',
    'Against placebo, with which it came in 3 in 100 people, humming came in 7 in 100 with examplol',
    'Compared with placebo, examplol brought humming to 7 in 100 people and not to 3 in 100',
    'Humming came in 7 in 100 people, against 3 in 100 with placebo',
    'In the trials of examplol, humming came in 7 in 100 people with examplol and in 3 in 100 with placebo',
    'In trials against placebo, humming came in 7 in 100 people with examplol, and in 3 in 100 without',
    '7 in 100 people hummed, compared with placebo, when they took examplol, and 3 in 100 otherwise',
  ])('is not told of where each has its own, or where that cannot be read: "%s"', (evidence) => {
    expect(told(rates, evidence)).toEqual([]);
  });
});

describe('the numbers of a fact in its evidence', () => {
  const without = (fields: readonly string[], evidence: string): boolean =>
    foundIn(vocabulary, factOf(fields, evidence), `${evidence}.\n\nPlacebo is begun with 0.02 mg.`).all.some(
      ({ code }) => code === 'knowledge/evidence-without-number',
    );

  it.each([
    [begun('1000 mg'), 'Examplol is begun with 1 000 mg'],
    [begun('1000 mg'), 'Examplol is begun with a thousand milligrams'],
    [begun('250 mg'), 'Examplol is begun with two hundred and fifty milligrams'],
    [begun('24 mg'), 'Examplol is begun with twenty-four milligrams'],
    [begun('1 mg'), 'Examplol is begun with 1.0 mg'],
    [begun('0.5 mg'), 'Examplol is begun with 0.50 mg'],
    [begun('7 in 100 people'), 'Examplol is begun in 7% of people'],
    [begun('7 in 100 people'), 'Examplol is begun in seven per cent of people'],
  ])('may be written otherwise: %j, "%s"', (fields, evidence) => {
    expect(without(fields, evidence)).toBe(false);
  });

  it.each([
    [begun('1000 mg'), 'Examplol is begun with 10 000 mg'],
    [begun('25 mg'), 'Examplol is begun with twenty milligrams'],
    [begun('1 mg'), 'Examplol is begun with 1.05 mg or 10 mg'],
    [begun('2 mg'), 'Examplol is begun with vitamin B12, twice a day'],
    [begun('9 mg'), 'Examplol is begun with what CYP2C19 leaves'],
    [begun('100 mg'), 'Examplol is begun with 50 mg, of which 60% is absorbed'],
    [begun('7 in 100 people'), 'Examplol is begun in 7 of all people'],
  ])('are missed: %j, "%s"', (fields, evidence) => {
    expect(without(fields, evidence)).toBe(true);
  });
});

describe('wrong amounts', () => {
  const told = (wrong: string) => {
    const fields = [...begun('8 mg'), `wrong: [ ${wrong} ]`];
    return foundIn(
      vocabulary,
      factOf(fields, 'Examplol is begun with 8 mg'),
      'Examplol is begun with 8 mg.\n\nPlacebo is begun with 0.02 mg.',
    )
      .all.filter(({ code }) => code === 'knowledge/repeated-entry')
      .map(({ message }) => message);
  };

  it('stand once each, in whatever unit: of two reasons only one would be read', () => {
    const two = '{ value: 3 mg, why: Too little. }, { value: 3 mg, why: A third. }';
    expect(told(two)).toEqual(['Unexpected second wrong amount "3 mg", expected each once']);
    expect(told(two.replace('value: 3 mg, why: A', 'value: 0.003 g, why: A'))).toHaveLength(1);
    expect(told(two.replace('value: 3 mg, why: A', 'value: 30 mg, why: A'))).toEqual([]);
  });
});
