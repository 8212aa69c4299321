/** Mistakes that are told of, amounts for another part of the treatment, what is excepted, another in the subject's place, and other units in names. */
import { describe, expect, it } from 'vitest';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const firstDose = amountOf('first-dose', 'examplol', '20 mg');
const largest = amountOf('largest', 'examplol', '80 mg');
const antidote = relationOf('antidote', 'examplol', 'samplol');
const stopBefore = adviceOf('new-cough', 'stop-before');
const inhibits = relationOf('inhibits', 'examplol', 'lockase');

describe('what is called a mistake', () => {
  it.each([
    [firstDose, 'A mistake is to begin examplol with 20 mg'],
    [firstDose, 'It is a deadly mistake to begin examplol with 20 mg'],
    [firstDose, 'It would be wrong to begin examplol with 20 mg'],
    [firstDose, 'The commonest error is to begin examplol with 20 mg'],
  ])('%j is told of: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual(['warning: knowledge/evidence-denies']);
  });

  it.each([
    [firstDose, 'Examplol is begun with 20 mg, and it is a mistake to begin with more'],
    [firstDose, 'It is a mistake to stop early: examplol is begun with 20 mg'],
    [firstDose, 'Examplol is begun with 20 mg; taking it daily is a deadly mistake'],
    [firstDose, 'To avoid mistakes, examplol is begun with 20 mg'],
    [firstDose, 'Begin examplol with 20 mg, since it is dangerous to begin with 80 mg'],
    [firstDose, 'Errors are rare when examplol is begun with 20 mg'],
    [inhibits, 'Examplol inhibits lockase by mistake of nature'],
    [inhibits, 'It is an error to think of folate alone: examplol inhibits lockase'],
  ])('%j is not, where something else is: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('the only amount for another part of the treatment', () => {
  it.each([
    [firstDose, 'The largest dose of examplol is 20 mg', 'largest'],
    [firstDose, 'The highest dose of examplol is 20 mg', 'highest'],
    [firstDose, 'Examplol is raised to 20 mg', 'raised'],
    [largest, 'Examplol begins with 80 mg', 'begins'],
    [largest, 'Treatment with examplol is started with 80 mg', 'started'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [firstDose, 'Examplol is raised from 20 mg'],
    [firstDose, 'The first dose of examplol is 20 mg, which is raised slowly'],
    [firstDose, 'People begin examplol with 20 mg and end high'],
    [firstDose, '20 mg of examplol is where treatment starts'],
    [firstDose, 'Examplol opens with 20 mg'],
    [firstDose, 'Before it is raised, examplol is given as 20 mg'],
    [largest, 'Examplol is given in doses of up to 80 mg'],
    [largest, 'Examplol is begun low and raised to 80 mg'],
    [largest, 'No more than 80 mg of examplol is given'],
    [largest, '80 mg of examplol is the most'],
    [largest, 'Nobody begins with 80 mg, which is where examplol ends'],
    [largest, 'From 20 mg at the start, examplol goes to 80 mg'],
    [largest, 'Examplol ends at 80 mg; the others go up to 120 mg'],
  ])('%j is not told of where it is the own one: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what is excepted', () => {
  it.each([
    'Examplol is begun with all doses but 20 mg',
    'Examplol is begun with any tablets except those of 20 mg',
    'Examplol is begun with every dose other than 20 mg',
  ])('is an error: "%s"', (evidence) => {
    expect(told(firstDose, evidence)[0]).toMatch(/^error: /u);
  });

  it.each([
    'Examplol is not begun with any dose but 20 mg',
    'Nobody begins examplol with any dose other than 20 mg',
    'Examplol is begun with 20 mg by all but a few',
    'Everybody but children begins examplol with 20 mg',
    'No dose except 20 mg is the first one of examplol',
    'All begin examplol with 20 mg, except children',
  ])('is not, where nothing else is: "%s"', (evidence) => {
    expect(told(firstDose, evidence).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('another in the place of the subject', () => {
  it('is an error', () => {
    expect(told(antidote, 'The antidote to thirdol is samplol')).toEqual(['error: "thirdol"']);
    expect(told(antidote, 'As all know, the antidote to thirdol is samplol')).toEqual(['error: "thirdol"']);
  });

  it.each([
    'The antidote to examplol is samplol',
    'The antidote to examplol and thirdol is samplol',
    'The antidote to thirdol is samplol, and so it is for examplol',
    'Samplol is its antidote',
    'Its antidote is samplol, as that of thirdol',
    'It is not so that the antidote to thirdol alone is samplol: it is for examplol too',
  ])('is not, where the subject is named too: "%s"', (evidence) => {
    expect(told(antidote, evidence).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('another unit than that of a name', () => {
  it('is a warning', () => {
    expect(told(stopBefore, 'With a new dry cough, stop six weeks before conception')).toEqual([
      'warning: "6 weeks"',
    ]);
  });

  it.each([
    'With a new dry cough, stop six months before conception',
    'With a new dry cough, stop half a year before conception, which is 6 months',
    'With a new dry cough, stop 6 months before conception and see a doctor within 6 days',
    'With a new dry cough, stop half a year before conception',
    'With a new dry cough of three weeks, stop six months before conception',
  ])('is not, where its own is there: "%s"', (evidence) => {
    expect(told(stopBefore, evidence).filter((one) => one.includes('6 '))).toEqual([]);
  });
});
