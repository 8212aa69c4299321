/** The wrong end of a bound, how long for how often, and what is done where it must not be. */
import { describe, expect, it } from 'vitest';
import { amountOf, told } from './other-words.ts';

const longest = amountOf('longest', 'blood-count', '12 weeks');
const smallest = amountOf('smallest', 'examplol', '20 mg');
const within = amountOf('within', 'examplol', '24 hours');
const repeated = amountOf('repeated', 'blood-count', '2 weeks');
const goesOn = amountOf('goes-on', 'examplol', '6 months');
const gap = amountOf('gap', 'examplol', '6 hours');
const halved = amountOf('halved', 'examplol', '30 mL/min');
const halfLife = amountOf('half-life', 'examplol', '5 hours');
const firstDose = amountOf('first-dose', 'examplol', '25 mg');
const withheld = amountOf('withheld', 'examplol', '30 mL/min');

describe('the other end of what a relation states', () => {
  it.each([
    [longest, 'error', 'At least 12 weeks lie between two checks of the blood count', 'At least 12 weeks'],
    [
      longest,
      'error',
      'No less than 12 weeks lie between two checks of the blood count',
      'No less than 12 weeks',
    ],
    [
      longest,
      'warning',
      'More than 12 weeks lie between two checks of the blood count',
      'More than 12 weeks',
    ],
    [longest, 'warning', 'The blood count is checked after more than 12 weeks', 'more than 12 weeks'],
    [longest, 'warning', '12 weeks or more lie between two checks of the blood count', '12 weeks or more'],
    [smallest, 'warning', '20 mg or less of examplol is given', '20 mg or less'],
    [smallest, 'error', 'At most 20 mg of examplol is given', 'At most 20 mg'],
    [smallest, 'warning', 'Less than 20 mg of examplol is given', 'Less than 20 mg'],
    [within, 'warning', 'Examplol is best begun after 24 hours', 'after 24 hours'],
    [within, 'warning', 'After a fall examplol is best begun later than 24 hours', 'later than 24 hours'],
    [smallest, 'error', 'At most 20 mg of examplol is given, and do not crush it', 'At most 20 mg'],
    [smallest, 'error', 'Give up to 20 mg of examplol and never chew it', 'up to 20 mg'],
    [
      longest,
      'warning',
      'The blood count is checked every 12 weeks at the earliest, and do not forget it',
      '12 weeks at the earliest',
    ],
  ])('%j is told of: %s, "%s"', (fields, severity, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`${severity}: "${says}"`]);
  });

  it.each([
    [longest, 'The blood count is checked at least every 12 weeks'],
    [longest, 'The blood count is checked every 12 weeks at the latest'],
    [longest, 'No more than 12 weeks lie between two checks of the blood count'],
    [longest, 'Up to 12 weeks may lie between two checks of the blood count'],
    [longest, 'More than 12 weeks between two checks of the blood count are too long'],
    [longest, 'The blood count must not wait for more than 12 weeks'],
    [longest, 'Nobody waits for more than 12 weeks between two checks of the blood count'],
    [longest, 'Harm is seen late when the blood count is left for more than 12 weeks'],
    [longest, 'The blood count is checked every 12 weeks or more often'],
    [longest, 'Whoever waits 12 weeks or more between two checks of the blood count waits too long'],
    [smallest, 'At least 20 mg of examplol is given'],
    [smallest, 'Give 20 mg of examplol and do not crush it'],
    [smallest, 'No less than 20 mg of examplol is given'],
    [smallest, 'At least 20 mg of examplol is given, and more when the ear is sore'],
    [smallest, 'Less than 20 mg of examplol has too little effect'],
    [smallest, 'Below 20 mg examplol does nothing'],
    [within, 'Examplol is best begun within 24 hours after a fall'],
    [within, 'After 24 hours examplol helps little'],
    [within, 'Examplol is best begun no later than 24 hours after a fall'],
    [within, 'Do not begin examplol after 24 hours'],
  ])('%j is not, where it is said: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('how long for how often', () => {
  it.each([
    [repeated, 'The blood count is checked for 2 weeks', 'for 2 weeks'],
    [repeated, 'The blood count is checked within 2 weeks', 'within 2 weeks'],
    [goesOn, 'Women take examplol every 6 months after the last dose', 'every 6 months'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [repeated, 'The blood count is checked every 2 weeks'],
    [repeated, 'The blood count is checked every two weeks for 2 months'],
    [repeated, 'The blood count is repeated after 2 weeks'],
    [repeated, 'The blood count is checked again within 2 weeks'],
    [repeated, '2 weeks lie between two checks of the blood count'],
    [repeated, 'Two checks of the blood count stand 2 weeks apart'],
    [repeated, 'The blood count is checked at intervals of 2 weeks'],
    [goesOn, 'Women go on with examplol for 6 months after the last dose'],
    [goesOn, 'For 6 months after the last dose women go on with examplol'],
    [goesOn, 'It takes 6 months after the last dose before women may stop examplol'],
    [goesOn, 'Examplol lasts women 6 months after the last dose'],
    [goesOn, 'Women go on with examplol 6 months longer'],
  ])('%j is not told of where it is said: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what is not done below a limit', () => {
  it.each([
    ['Examplol is given when the clearance is below 30 mL/min', 'that it is done below 30 mL/min'],
    ['Examplol may be used when the clearance is under 30 mL/min', 'that it is done under 30 mL/min'],
    ['Examplol goes on when the clearance is below 30 mL/min', 'that it is done below 30 mL/min'],
    ['Examplol is not given unless the clearance is below 30 mL/min', 'that it is done below 30 mL/min'],
    ['Examplol is withheld when the clearance is above 30 mL/min', '"above 30 mL/min"'],
  ])('is told of where it is done there: "%s"', (evidence, says) => {
    const [first = ''] = told(withheld, evidence);
    expect(first).toMatch(/^(?:warning|error): /u);
    expect(first).toContain(says);
  });

  it.each([
    'Examplol is withheld when the clearance is below 30 mL/min',
    'Examplol is not given when the clearance is below 30 mL/min',
    'Examplol must not be taken below a clearance of 30 mL/min',
    'Do not give examplol when the clearance is below 30 mL/min',
    'Examplol is given only when the clearance is above 30 mL/min',
    'Examplol may be given when the clearance is over 30 mL/min',
    'Examplol is given only to people with a clearance above 30 mL/min and avoided in all others',
    'Examplol is given unless the clearance is below 30 mL/min',
    'Examplol goes on until the clearance is below 30 mL/min',
    'Examplol is stopped when the clearance falls below 30 mL/min',
    'With a clearance below 30 mL/min, examplol is too dangerous to be given',
    'Below 30 mL/min of clearance, examplol is contraindicated',
    'Examplol is avoided once the clearance is below 30 mL/min',
    'Examplol is paused while the clearance is below 30 mL/min',
  ])('is not where it is said: "%s"', (evidence) => {
    expect(told(withheld, evidence)).toEqual([]);
  });
});

describe('when it may be done at the earliest and at the latest', () => {
  it.each([
    [
      within,
      'Examplol is best begun 24 hours after a fall at the earliest',
      '24 hours after a fall at the earliest',
    ],
    [within, 'After a fall, wait 24 hours and then begin examplol', 'wait 24 hours'],
    [gap, 'Two doses of examplol are given within 6 hours', 'within 6 hours'],
    [gap, 'A dose of examplol follows another after 6 hours at the latest', 'latest'],
    [goesOn, 'After the last dose examplol is stopped for 6 months', 'stopped for 6 months'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [within, 'Examplol is best begun 24 hours after a fall at the latest'],
    [within, 'Do not wait for 24 hours after a fall to begin examplol'],
    [within, 'Whoever waits 24 hours after a fall begins examplol too late'],
    [gap, 'Two doses of examplol lie 6 hours or longer apart'],
    [gap, 'Wait 6 hours between two doses of examplol'],
    [gap, 'No second dose of examplol is taken within 6 hours'],
    [gap, 'A second dose of examplol within 6 hours is too much'],
    [gap, 'A dose of examplol may follow 6 hours after another at the earliest'],
    [goesOn, 'Women go on with examplol for 6 months after the last dose, and it is then stopped for good'],
    [goesOn, 'Women stop examplol 6 months after the last dose'],
  ])('%j is not told of where it is so: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what is withheld and what is given as less', () => {
  it.each([
    [withheld, 'Below 30 mL/min the dose of examplol is halved', 'dose of examplol is halved'],
    [withheld, 'At a clearance below 30 mL/min people take a lower dose of examplol', 'lower dose'],
    [halved, 'Below a clearance of 30 mL/min examplol is withheld', 'withheld'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [withheld, 'Below 30 mL/min examplol is withheld, and below 60 mL/min its dose is halved'],
    [withheld, 'At a clearance reduced to less than 30 mL/min examplol is left out'],
    [withheld, 'Below 30 mL/min nobody is given even a lower dose of examplol'],
    [withheld, 'Examplol is withheld until the clearance is above 30 mL/min'],
    [halved, 'Below 30 mL/min the dose of examplol is halved, and below 10 mL/min it is withheld'],
    [halved, 'Below 30 mL/min half a dose of examplol will do'],
  ])('%j is not told of where its own is said: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it('the clearance may stand between the bound and its number', () => {
    expect(told(withheld, 'Examplol is withheld above a clearance of 30 mL/min')).toEqual([
      'error: "above a clearance of 30 mL/min"',
    ]);
    expect(told(withheld, 'Examplol is withheld below a clearance of 30 mL/min')).toEqual([]);
  });
});

describe('a difference, and a dose by weight', () => {
  it.each([
    [halfLife, 'The half-life of examplol is 5 hours longer than that of samplol', '5 hours longer than'],
    [halfLife, 'The half-life of examplol is 5 hours shorter than that of samplol', '5 hours shorter than'],
    [firstDose, 'Examplol is begun with 25 mg for each 10 kg of body weight', '25 mg for each 10 kg'],
  ])('%j is told of: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`error: "${says}"`]);
  });

  it.each([
    [halfLife, 'The half-life of examplol is 5 hours, longer than that of samplol'],
    [halfLife, 'The half-life of examplol, 5 hours, is longer than that of samplol'],
    [halfLife, 'The half-life of examplol is 5 hours and no longer than that'],
    [firstDose, 'Examplol is begun with 25 mg in people of more than 10 kg'],
    [firstDose, 'Examplol is begun with 25 mg for each person'],
  ])('%j is not told of where it is none: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

it('a gap of at least so long is a warning alone', () => {
  const between = amountOf('apart', 'examplol', '6 hours');
  expect(told(between, 'At least 6 hours lie between examplol and samplol')).toEqual([
    'warning: "At least 6 hours"',
  ]);
  expect(told(halfLife, 'The half-life of examplol is at least 5 hours')).toEqual([
    'error: "at least 5 hours"',
  ]);
});
