/** How often something is taken: weekly for daily has killed people. */
import { describe, expect, it } from 'vitest';
import { howOften } from '#lib/knowledge/how-often.ts';
import { begun, told as toldOfAmount } from './one-amount.ts';
import { factOf, foundIn } from './one-fact.ts';

describe('how often a text says', () => {
  it.each<readonly [string, readonly number[]]>([
    ['once a week', [1]],
    ['one dose on the same day each week', [1]],
    ['weekly', [1]],
    ['once in 7 days', [1]],
    ['on Mondays', [1]],
    ['every Monday', [1]],
    ['on one day of the week', [1]],
    ['one dose every day of the week', [7]],
    ['on two days each week', [2]],
    ['twice weekly', [2]],
    ['on Mondays and Thursdays', [2]],
    ['on Monday, Wednesday and Friday', [3]],
    ['three times a week', [3]],
    ['every other day', [3.5]],
    ['on alternate days', [3.5]],
    ['every 2 weeks', [0.5]],
    ['every morning', [7]],
    ['every morning and evening', [14]],
    ['once or twice a day', [7, 14]],
    ['every 12 hours', [14]],
    ['every hour', [168]],
    ['20 mg a day', [7]],
    ['20 mg/week', [1]],
    ['after a day, for a week, within a month, in the morning', []],
    ['3 days, 2 weeks and a month later', []],
    ['a weekday', []],
  ])('%s', (text, expected) => {
    expect(howOften(text).map(({ aWeek }) => aWeek)).toEqual(expected);
  });
});

const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
  plan: { label: plan, plural: plans }
concepts:
  examplol: { kind: medicine, label: examplol }
  weekly: { kind: plan, label: one dose on the same day each week }
  daily: { kind: plan, label: one dose every day }
  thrice: { kind: plan, label: one dose every 8 hours }
  fasting: { kind: plan, label: one dose on an empty stomach }
relations:
  taken-as: { label: plan, domain: medicine, range: plan, statement: "{subject} is taken as {object}.", negation: "{subject} is not taken as {object}.", ask: { object: "as what is {subject} taken?" } }
`;

function told(plan: string, evidence: string): readonly string[] {
  const fields = ['kind: relation', 'subject: examplol', 'relation: taken-as', `object: ${plan}`];
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code.startsWith('knowledge/evidence-'))
    .map(
      ({ severity, message }) =>
        `${severity}: ${/its evidence says: (?<says>.*)$/u.exec(message)?.[1] ?? ''}`,
    );
}

describe('a name that says how often', () => {
  it.each([
    ['weekly', 'Examplol is taken as one dose every day of the week', 'every day'],
    ['weekly', 'Examplol is taken as one dose daily', 'daily'],
    ['weekly', 'Examplol is taken once a day', 'once a day'],
    ['weekly', 'Examplol is taken as one dose on the same day each month', 'each month'],
    ['weekly', 'Examplol is taken as one dose on the same day every second week', 'every second week'],
    ['weekly', 'Examplol is taken on two days each week', '2 days each week'],
    ['weekly', 'Examplol is taken on Mondays and Thursdays', 'on Mondays and Thursdays'],
    ['daily', 'Examplol is taken once a week on Monday', 'once a week'],
    ['daily', 'Examplol is taken every other day', 'every other day'],
    ['daily', 'Examplol is taken twice daily', 'twice daily'],
    ['thrice', 'Examplol is taken every hour', 'every hour'],
  ])('is an error where the evidence says it otherwise: %s, "%s"', (plan, evidence, says) => {
    expect(told(plan, evidence)).toEqual([`error: "${says}"`]);
  });

  it.each([
    ['weekly', 'Examplol is taken once a week'],
    ['weekly', 'Examplol is taken weekly'],
    ['weekly', 'Examplol is taken on Mondays, say'],
    ['weekly', 'Examplol is taken on one day of the week, the same each time'],
    ['weekly', 'Examplol is taken every 7 days'],
    ['weekly', 'Examplol is taken once a week; a daily dose has killed people'],
    ['weekly', 'Examplol is taken as one dose a week, and folic acid on every other day'],
    ['weekly', 'Examplol is taken as one dose, which is enough for a week'],
    ['daily', 'Examplol is taken once a day'],
    ['daily', 'Examplol is taken each evening'],
    ['daily', 'Examplol is taken every 24 hours'],
    ['daily', 'Examplol is taken as one dose, in the morning, for a week'],
    ['daily', 'Examplol is taken daily and checked every month'],
    ['thrice', 'Examplol is taken three times a day'],
    ['fasting', 'Examplol is taken as one dose on an empty stomach every day'],
  ])('is not told of where it is the same, or something else: %s, "%s"', (plan, evidence) => {
    expect(told(plan, evidence)).toEqual([]);
  });
});

describe('a dose a week', () => {
  it.each([
    ['7.5 mg twice a week', '7.5 mg twice a week'],
    ['7.5 mg on two days a week', '7.5 mg on 2 days a week'],
    ['7.5 mg three times a week', '7.5 mg 3 times a week'],
    ['7.5 mg every hour', '7.5 mg every hour'],
    ['7.5 mg on Mondays and Thursdays', 'on Mondays and Thursdays'],
    ['7.5 mg, taken daily', 'daily'],
    ['7.5 mg by mouth every day', 'every day'],
    ['7.5 mg by mouth each morning', 'each morning'],
    ['7.5 mg under the skin every 3 days', 'every 3 days'],
    ['a daily dose of 7.5 mg', 'daily'],
  ])('is not given: %s', (dose, says) => {
    expect(toldOfAmount(begun('7.5 mg a week'), `Examplol is begun with ${dose}`)).toEqual([
      `error at value: 7.5 mg a week: "${says}"`,
    ]);
  });

  it('is warned of where nothing says that it is for a week', () => {
    expect(toldOfAmount(begun('7.5 mg a week'), 'Examplol is begun with 7.5 mg in the morning')).toEqual([
      'warning at value: 7.5 mg a week: "7.5 mg" for no time',
    ]);
  });

  it.each([
    '7.5 mg once a week',
    '7.5 mg a week, on the same day each time',
    '7.5 mg on one day a week',
    '7.5 mg on Mondays',
    '7.5 mg by mouth, once a week',
    '7.5 mg as one weekly dose, taken in the evening',
    'a weekly dose of 7.5 mg',
    '7.5 mg, once every 7 days',
    '7.5 mg once a week, raised every 4 weeks',
    '7.5 mg once a week, and blood is tested every 2 weeks',
    '7.5 mg a week in three parts, 12 hours apart',
    '7.5 mg a week and never daily',
    '7.5 mg in the first week and each week after that',
  ])('is given: %s', (dose) => {
    expect(toldOfAmount(begun('7.5 mg a week'), `Examplol is begun with ${dose}`)).toEqual([]);
  });
});

describe('a dose a day', () => {
  it.each([
    ['300 mg on alternate days', '300 mg on alternate days'],
    ['300 mg by mouth every other day', 'every other day'],
    ['300 mg by mouth once a week', 'once a week'],
    ['300 mg every hour', '300 mg every hour'],
  ])('is not given: %s', (dose, says) => {
    expect(toldOfAmount(begun('300 mg a day'), `Examplol is begun with ${dose}`)).toEqual([
      `error at value: 300 mg a day: "${says}"`,
    ]);
  });

  it.each([
    '300 mg a day',
    '300 mg at night',
    '300 mg',
    '300 mg, divided into parts that are taken every 8 hours',
    '300 mg each day and raised every week',
    '300 mg, which is raised every 3 days',
    '300 mg on the first day, and blood is tested once a week',
    'a daily dose of 300 mg, with a rest once a week',
    '300 mg, given by mouth in the evening',
    '300 mg, not once a week',
  ])('is given: %s', (dose) => {
    expect(toldOfAmount(begun('300 mg a day'), `Examplol is begun with ${dose}`)).toEqual([]);
  });
});
