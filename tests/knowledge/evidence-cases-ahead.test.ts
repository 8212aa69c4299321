/** A case with which the sentence begins, an amount that harms or is of the rest, another count, and another thing in the words of the relation. */
import { describe, expect, it } from 'vitest';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const usual = amountOf('usual', 'examplol', '300 mg a day');
const halfLife = amountOf('half-life', 'examplol', '5 hours');
const withheld = amountOf('withheld', 'examplol', '30 mL/min');
const largest = amountOf('largest', 'examplol', '300 mg a day');
const share = amountOf('share', 'examplol', '90 per cent');
const leaves = relationOf('leaves', 'examplol', 'lockase');
const banned = relationOf('banned-in', 'examplol', 'humming');
const weekly = adviceOf('new-cough', 'one-weekly');

describe('a case with which the sentence begins', () => {
  it.each([
    [
      usual,
      'In children the usual dose of examplol is 300 mg a day',
      '"300 mg a day" for a case, "children"',
    ],
    [
      usual,
      'Among old singers the usual dose of examplol is 300 mg a day',
      '"300 mg a day" for a case, "among old singers"',
    ],
    [halfLife, 'In old age the half-life of examplol is 5 hours', '"5 hours" for a case, "old age"'],
    [
      halfLife,
      'In old age, but hardly otherwise, the half-life of examplol is 5 hours',
      '"5 hours" for a case, "old age"',
    ],
    [
      halfLife,
      'With failing kidneys the half-life of examplol is 5 hours',
      '"5 hours" for a case, "failing kidneys"',
    ],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: ${says}`]);
  });

  it.each([
    [usual, 'Among adults the usual dose of examplol is 300 mg a day'],
    [halfLife, 'In old age the half-life of examplol may double, but it is normally 5 hours'],
    [usual, 'In most people the usual dose of examplol is 300 mg a day'],
    [usual, 'In children too, the usual dose of examplol is 300 mg a day'],
    [usual, 'In children and old people, the usual dose of examplol is 300 mg a day'],
    [halfLife, 'In the blood the half-life of examplol is 5 hours'],
    [halfLife, 'With healthy kidneys the half-life of examplol is 5 hours'],
    [withheld, 'In kidney failure with a clearance below 30 mL/min examplol is withheld'],
  ])('%j is not told of where it is no such case: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('an amount that harms', () => {
  it.each([
    [usual, 'A dose of 300 mg a day of examplol is toxic', 'of examplol is toxic'],
    [usual, 'The deadly dose of examplol is 300 mg a day', 'deadly dose of examplol is'],
    [largest, 'The dose of examplol that kills is 300 mg a day', 'dose of examplol that kills is'],
  ])('%j is told of: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [usual, 'The usual dose of examplol is 300 mg a day, because more is dangerous'],
    [usual, 'The usual dose of examplol is 300 mg a day, and twice that is too much'],
    [usual, 'The usual dose of examplol, 300 mg a day, is harmless, and 900 mg a day is toxic'],
    [largest, 'Above 300 mg a day examplol is toxic'],
    [withheld, 'A clearance below 30 mL/min is too low for examplol'],
  ])('%j is not told of where something else does: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a share and its rest', () => {
  it.each([
    '90 per cent of examplol is broken up before the rest leaves through the kidneys',
    'About 90 per cent of examplol leaves with the bile, the rest through the kidneys',
  ])('is told of: "%s"', (evidence) => {
    expect(told(share, evidence)).toEqual(['warning: that it is "the rest"']);
  });

  it.each([
    '90 per cent of examplol leaves through the kidneys, and the rest is broken up',
    'The kidneys remove 90 per cent of examplol; the rest leaves with the bile',
    'The rest of examplol apart, 90 per cent leaves through the kidneys',
    '90 per cent of examplol is found in the urine, since the kidneys remove it; the rest leaves with the bile',
    '90 per cent of examplol leaves through the kidneys, and little of the rest does through the kidneys',
  ])('is not told of where the share is meant: "%s"', (evidence) => {
    expect(told(share, evidence)).toEqual([]);
  });
});

describe('another count than the name has', () => {
  it.each([
    ['With a new dry cough, take two doses of it on the same day each week', '2 dose'],
    ['With a new dry cough 3 doses are taken on the same day each week', '3 dose'],
  ])('is a warning: "%s"', (evidence, says) => {
    expect(told(weekly, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    'With a new dry cough, take a single dose on the same day each week',
    'With a new dry cough, take one dose on the same day each week, of 3 tablets',
    'With a new dry cough, take it once a week, always on the same day',
    'With a new dry cough, take 1 dose on the same day each week',
    'With a new dry cough, take one dose on the same day each week in the place of two doses',
  ])('is not told of where it is the same: "%s"', (evidence) => {
    expect(told(weekly, evidence)).toEqual([]);
  });
});

describe('another thing in the words of the relation', () => {
  it.each([
    [leaves, 'Examplol is broken up mainly by stomach acid', 'mainly by stomach'],
    [banned, 'Examplol is contraindicated in sneezing', 'contraindicated in sneezing'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [leaves, 'Examplol is broken up mainly by one enzyme, which is lockase'],
    [leaves, 'What examplol is broken up mainly by, it inhibits: lockase'],
    [leaves, 'Lockase is the enzyme that examplol is broken up mainly by'],
    [leaves, 'Examplol is broken up mainly by it'],
    [banned, 'Examplol is contraindicated in people who hum, as in any humming'],
    [banned, 'Examplol is contraindicated in about all that hum'],
  ])('%j is not told of where it is named: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
