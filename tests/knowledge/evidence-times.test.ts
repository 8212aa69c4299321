/** Amounts for another time than the fact's, blood counts, and amounts that stand beside the right one. */
import { describe, expect, it } from 'vitest';
import { begun, told } from './one-amount.ts';

describe('a dose that its evidence gives for a day', () => {
  const weekly = ['kind: quantity', 'subject: examplol', 'relation: starts-weekly', 'value: 20 mg'];

  it.each(['20 mg a day', '20 mg daily', '20 mg every day', '20 mg per day'])(
    'is told of where nothing says so, and outright where it is for a week: %s',
    (dose) => {
      const says = `: "${dose}"`;
      expect(told(begun('20 mg'), `Examplol is begun with ${dose}`)).toEqual([
        `warning at value: 20 mg${says}`,
      ]);
      expect(told(weekly, `Examplol is begun with ${dose}`)).toEqual([`error at value: 20 mg${says}`]);
    },
  );

  it.each(['20 mg once a day', '20 mg once daily', '20 mg at night', '20 mg every evening'])(
    'is the dose where it is taken once, but not for a week: %s',
    (dose) => {
      expect(told(begun('20 mg'), `Examplol is begun with ${dose}`)).toEqual([]);
      expect(told(weekly, `Examplol is begun with ${dose}`)).toEqual([`error at value: 20 mg: "${dose}"`]);
    },
  );

  it.each([
    [begun('20 mg a day'), 'Examplol is begun with 20 mg daily'],
    [begun('20 mg'), 'Examplol is begun with 20 mg on the first day'],
    [begun('20 mg'), 'Examplol is begun with 20 mg, and the day after with more'],
    [weekly, 'Examplol is begun with 20 mg once a week'],
  ])('is not where the fact has it so: %s %s', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a dose a week, and a blood count', () => {
  it('is written as laboratories and prescribers write it, in lesson and fact', () => {
    expect(told(begun('7.5 mg a week'), 'Examplol is begun with 7.5 mg once a week')).toEqual([]);
    expect(told(begun('7.5 mg a week'), 'Examplol is begun with 7.5 mg every 7 days')).toEqual([]);
    expect(told(begun('7.5 mg a week'), 'Examplol is begun with 7.5 mg at night once a week')).toEqual([]);
    expect(told(begun('7.5 mg a week'), 'Examplol is begun with 7.5 mg per dose once a week')).toEqual([]);
    expect(told(begun('3.5 x 10^9/L'), 'Examplol is begun with 3.5 × 10⁹/L')).toEqual([]);
    expect(told(begun('3.5 x 10^9/L'), 'Examplol is begun with 3.5\u00a0×\u00a010⁹/L')).toEqual([]);
    expect(told(begun('3.5 × 10⁹/L'), 'Examplol is begun with 3.5 x 10^9/L')).toEqual([]);
    expect(told(begun('40 units/L'), 'Examplol is begun with 40 units/L')).toEqual([]);
  });

  it.each([
    ['7.5 mg a week', '7.5 mg a day', '7.5 mg a day'],
    ['7.5 mg a week', '7.5 mg daily', '7.5 mg daily'],
    ['7.5 mg a week', '7.5 mg once a month', '7.5 mg once a month'],
    ['7.5 mg a week', '7.5 mg every 2 weeks', '7.5 mg every 2 weeks'],
    ['7.5 mg a week', '7.5 mg every other week', '7.5 mg every other week'],
    ['7.5 mg a day', '7.5 mg a week', '7.5 mg a week'],
  ])('is told from another: %s from %s', (value, evidence, says) => {
    expect(told(begun(value), `Examplol is begun with ${evidence}`)).toEqual([
      `error at value: ${value}: "${says}"`,
    ]);
  });
});

describe('a wrong amount that the evidence gives as right too', () => {
  const wrong = (amount: string) => [
    ...begun('20 mg'),
    `wrong: [{ value: ${amount}, why: Nobody says so. }]`,
  ];

  it.each([
    ['200 mg', 'Examplol is begun with 20 mg or 200 mg', '20 mg or 200 mg'],
    ['200 mg', 'Examplol is begun with 20 or 200 mg', '20 or 200 mg'],
    ['2 mg', 'Examplol is begun with 2 mg or 20 mg', '2 mg or 20 mg'],
  ])('is an error: %s in "%s"', (amount, evidence, says) => {
    expect(told(wrong(amount), evidence)).toEqual([`error at ${wrong(amount)[4] ?? ''}: "${says}"`]);
  });

  it.each([
    ['200 mg', 'Examplol is begun with 20 mg, and placebo with 200 mg'],
    ['200 mg', 'Examplol is begun with 20 mg and not with 200 mg'],
    ['200 mg', 'Examplol is begun with 20 mg or 40 mg'],
    ['200 mg', 'Examplol is begun with 20 mg, and 20 mg or 200 mg are given later'],
    ['200 mg', 'Examplol comes as tablets of 20 mg or 200 mg'],
    ['200 mg', 'Examplol and placebo are begun with 20 mg and 200 mg'],
  ])('is not where it stands for something else: %s in "%s"', (amount, evidence) => {
    expect(told(wrong(amount), evidence)).toEqual([]);
  });
});

it('a relation that names a limit may be borne out by what is below it', () => {
  const limit = ['kind: quantity', 'subject: examplol', 'relation: limit-of', 'value: 20 mg'];
  expect(told(limit, 'Examplol is not given below 20 mg')).toEqual([]);
  expect(told(limit, 'Examplol is not given above 20 mg')).toEqual(['error at value: 20 mg: "above 20 mg"']);
});
