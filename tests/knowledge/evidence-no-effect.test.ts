/** A "not" that is left out, what changes nothing, amounts that compare the other way round, and what is done before. */
import { describe, expect, it } from 'vitest';
import { told as toldOf } from './one-fact.ts';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const apart = relationOf('not-taken-with', 'examplol', 'samplol');
const inhibits = relationOf('inhibits', 'examplol', 'lockase');
const before = relationOf('done-before', 'examplol', 'blood-count');
const worksAfter = amountOf('works-after', 'examplol', '6 weeks');
const firstDose = amountOf('first-dose', 'examplol', '20 mg');
const doctor = adviceOf('new-cough', 'see-doctor');
const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];

it.each([
  [apart, 'Examplol may be taken together with samplol', 'taken together with samplol'],
  [apart, 'Examplol is best taken with samplol', 'taken with samplol'],
  [inhibits, 'Lockase is left alone by examplol', 'left alone'],
  [inhibits, 'Examplol has no influence on lockase', 'no influence on'],
  [
    before,
    'Examplol may be started before the blood count',
    'examplol may be started before the blood count',
  ],
  [
    before,
    'A blood count is done once examplol has been started',
    'a blood count is done once examplol has been started',
  ],
  [worksAfter, 'Examplol works for 6 weeks', 'for 6 weeks'],
  [worksAfter, 'The effect of examplol wears off in 6 weeks', 'wears off'],
  [firstDose, '20 mg is the second dose of examplol', 'second dose'],
  [firstDose, 'After the first dose, people take 20 mg of examplol', 'After the first dose'],
])('%j is told of: "%s"', (fields, evidence, says) => {
  expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
});

it.each([
  [apart, 'Examplol is not taken together with samplol'],
  [apart, 'Examplol is taken two hours apart from samplol'],
  [apart, 'Avoid examplol with samplol'],
  [apart, 'It is dangerous when examplol is taken together with samplol'],
  [apart, 'Examplol taken together with samplol does harm'],
  [inhibits, 'Examplol inhibits lockase and leaves thirdol alone'],
  [inhibits, 'Lockase is unchanged until examplol comes'],
  [inhibits, 'Examplol has no influence on folate, but on lockase'],
  [before, 'Before examplol is started, a blood count is done'],
  [before, 'A blood count comes first, and examplol is started when it is known'],
  [before, 'Whoever starts examplol has, before the first dose, a blood count'],
  [before, 'Once a blood count has been done, examplol is started'],
  [worksAfter, 'After the first dose examplol works for 6 weeks'],
  [worksAfter, 'Take examplol for 6 weeks before it begins to work'],
  [worksAfter, 'After 6 weeks examplol works, for years'],
  [firstDose, 'The first dose of examplol is 20 mg, and the second dose is as large'],
])('%j is not told of where it is so: "%s"', (fields, evidence) => {
  expect(told(fields, evidence)).toEqual([]);
});

it('advice may be for all but its own cause', () => {
  expect(told(doctor, 'Stop and see a doctor for any cough but a new dry cough')).toEqual([
    'error: "any cough but a new dry cough"',
  ]);
  expect(told(doctor, 'For a new dry cough stop and see a doctor, but for any other stay in bed')).toEqual(
    [],
  );
});

describe('an amount for each of the two', () => {
  it.each([
    'Examplol acts for 3 hours and samplol for 8 hours',
    'With samplol it is 8 hours, with examplol 3 hours',
  ])('is a warning where it is the other way round: %s', (evidence) => {
    expect(toldOf(longer, evidence)).toMatchObject([{ severity: 'warning', field: longer[1] }]);
  });

  it.each([
    'Examplol acts for 8 hours and samplol for 3 hours',
    'With samplol it is 3 hours, with examplol 8 hours',
    'Examplol acts for 3 hours and samplol for 3 hours',
    'Examplol acts for 3 days and samplol for 8 hours',
    'Examplol acts for 3 to 9 hours and samplol for 8 hours',
  ])('is not told of where it bears it out, or may: %s', (evidence) => {
    expect(toldOf(longer, evidence)).toEqual([]);
  });
});
