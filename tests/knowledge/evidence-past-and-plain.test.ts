/** What was so once, what is said of placebo, plain words of how often, swaps that are allowed, and reasons that are none. */
import { describe, expect, it } from 'vitest';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const inhibits = relationOf('inhibits', 'examplol', 'lockase');
const firstDose = amountOf('first-dose', 'examplol', '7.5 mg a week');
const frequencyOf = (category: string) => [
  'kind: frequency',
  'event: humming',
  'medicine: examplol',
  `category: ${category}`,
  'scheme: share',
  'population: adults',
];
const noSwap = ['kind: not-interchangeable', 'subject: examplol', 'with: samplol'];
const doctor = adviceOf('new-cough', 'see-doctor');

describe('what was so, or will be', () => {
  it.each([
    [
      firstDose,
      'The usual starting dose of examplol was 7.5 mg a week until 2019',
      'was 7.5 mg a week until 2019',
    ],
    [
      firstDose,
      'Until 2019 the usual starting dose of examplol was 7.5 mg a week',
      'Until 2019 the usual starting dose of examplol was',
    ],
    [firstDose, 'The usual starting dose of examplol used to be 7.5 mg a week', 'used to be'],
    [firstDose, 'People once took 7.5 mg of examplol a week as the starting dose', 'once took'],
    [
      firstDose,
      'Until recently the usual starting dose of examplol was 7.5 mg a week',
      'Until recently the usual starting dose of examplol was',
    ],
    [firstDose, 'The usual starting dose of examplol was once 7.5 mg a week', 'was once'],
    [inhibits, 'Examplol is expected to become an inhibitor of lockase', 'is expected to become'],
    [
      inhibits,
      'Examplol will be an inhibitor of lockase from 2030',
      'will be an inhibitor of lockase from 2030',
    ],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [firstDose, 'The usual starting dose of examplol is 7.5 mg a week, and was more until 2019'],
    [firstDose, 'Since 2019 the usual starting dose of examplol was always 7.5 mg a week'],
    [firstDose, 'The starting dose of examplol, 7.5 mg a week, was not agreed on until recently'],
    [firstDose, 'In a trial that was run until 2019, examplol was begun with 7.5 mg a week'],
    [firstDose, 'Examplol was begun with 7.5 mg a week'],
    [firstDose, 'Until recently it was more, and now the starting dose of examplol is 7.5 mg a week'],
    [firstDose, 'The starting dose of examplol was once doubted and is 7.5 mg a week'],
    [inhibits, 'Examplol will become known to inhibit lockase: it inhibits lockase today'],
    [inhibits, 'In the past, as today, examplol inhibits lockase'],
    [firstDose, 'Examplol was approved in 1988, with 7.5 mg a week as the starting dose'],
    [firstDose, 'The starting dose of examplol, known before 1990, is 7.5 mg a week'],
    [firstDose, 'From 2019 on people begin examplol with 7.5 mg a week'],
    [
      firstDose,
      'People used to be told otherwise, but begin with 7.5 mg of examplol a week as the starting dose',
    ],
    [firstDose, 'People get used to 7.5 mg of examplol a week as the starting dose'],
    [inhibits, 'Examplol was found in 1950 and inhibits lockase'],
    [inhibits, 'It was shown before 1960 that examplol inhibits lockase, which is still so'],
    [inhibits, 'Examplol inhibits lockase, as was doubted until 1970 by some who are silent now'],
    [inhibits, 'Examplol will inhibit lockase from the first dose on'],
  ])('%j is not told of where it is so: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what is said of placebo', () => {
  it.each([
    [firstDose, 'The usual starting dose of placebo is 7.5 mg a week'],
    [frequencyOf('common'), 'Humming is common among adults who take placebo'],
  ])('%j is a warning: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual(['warning: "placebo"']);
  });

  it.each([
    [firstDose, 'Examplol is begun with 7.5 mg a week, placebo with none'],
    [firstDose, 'Where placebo was given first, examplol is begun with 7.5 mg a week'],
    [firstDose, 'Its starting dose is 7.5 mg a week, against placebo'],
    [frequencyOf('common'), 'Humming is common among adults, more than with placebo'],
    [frequencyOf('common'), 'Humming is common among adults who take examplol'],
    [frequencyOf('common'), 'Humming is common among adults, and rare with placebo'],
    [frequencyOf('common'), 'Humming is common among adults who take examplol in place of placebo'],
  ])('%j is not told of where it stands beside: "%s"', (fields, evidence) => {
    expect(told(fields, evidence).filter((one) => one.includes('lacebo'))).toEqual([]);
  });
});

describe('plain words of how often', () => {
  it.each([
    ['rare', 'Humming often comes among adults who take examplol', 'often'],
    ['rare', 'Humming is frequent among adults who take examplol', 'frequent'],
    ['uncommon', 'Most adults who take examplol get humming', 'Most adults'],
    ['uncommon', 'Humming is usual among adults who take examplol', 'usual'],
    ['common', 'Humming rarely comes among adults who take examplol', 'rarely'],
    ['uncommon', 'Humming is very uncommon among adults who take examplol', 'very uncommon'],
  ])('are told of for %s: "%s"', (category, evidence, says) => {
    expect(told(frequencyOf(category), evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    ['rare', 'Humming is rare among adults who take examplol, most often in those who sing'],
    ['rare', 'Humming is rare among adults who take examplol, and usually passes'],
    ['rare', 'Humming comes in 1 in 5,000 adults who take examplol, usually at night'],
    ['rare', 'Humming is heard less often among adults who take examplol than in others'],
    ['rare', 'Humming rarely comes among adults who take examplol'],
    ['rare', 'Few adults who take examplol get humming, mostly those who usually sing'],
    ['uncommon', 'How often humming comes among adults who take examplol is uncommon'],
    ['uncommon', 'Humming is uncommon among adults who take examplol, though frequent in children'],
    ['common', 'Humming often comes among adults who take examplol'],
    ['common', 'Most adults who take examplol get humming'],
    ['common', 'Humming is common among adults who take examplol, and rarely lasts'],
    ['common', 'Humming comes in 3 in 100 adults who take examplol, rarely more'],
  ])('are not, where they are right or of something else, for %s: "%s"', (category, evidence) => {
    expect(told(frequencyOf(category), evidence)).toEqual([]);
  });
});

describe('two that are not to be swapped', () => {
  it.each([
    ['Examplol may be swapped for samplol', 'swapped'],
    ['Examplol is often exchanged for samplol', 'exchanged'],
    ['Examplol can be exchanged for samplol without a new level', 'exchanged'],
  ])('are told of where they may: "%s"', (evidence, says) => {
    expect(told(noSwap, evidence)).toEqual([`warning: "${says}" without a word that forbids it`]);
  });

  it('are told of where the reason is named with them', () => {
    const because = [...noSwap, 'because: sore-ear'];
    const said = 'Examplol may be swapped for samplol, in spite of the danger of a sore ear';
    expect(told(because, said)).toEqual(['warning: "swapped" without a word that forbids it']);
  });

  it.each([
    'Examplol is not swapped for samplol',
    'Examplol cannot be swapped for samplol',
    'Never swap examplol for samplol',
    'Swapping examplol for samplol is an error',
    'Swapping examplol for samplol has led to overdoses',
    'Examplol and samplol are kept apart and must not be exchanged',
    'Nobody may swap examplol for samplol',
    'Examplol cannot be swapped for samplol without a new level',
    'Swapping examplol for samplol without a new level has led to overdoses',
    'Examplol differs from samplol, so a swap changes the dose',
    'A switch from examplol to samplol gives a higher dose',
    'Examplol may be swapped for samplol only by a specialist',
    'Whoever swaps examplol for samplol confuses two strengths',
    'Examplol stays examplol: no swap for samplol',
  ])('are not, where they are not: "%s"', (evidence) => {
    expect(told(noSwap, evidence)).toEqual([]);
  });
});

describe('a reason', () => {
  it.each([
    ['With a new dry cough, stop and see a doctor, in spite of the danger of a sore ear', 'in spite of'],
    ['With a new dry cough, stop and see a doctor regardless of a sore ear', 'regardless of'],
  ])('is told of where the advice is given against it: "%s"', (evidence, says) => {
    expect(told(doctor, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    'With a new dry cough, stop and see a doctor, because of the danger of a sore ear',
    'With a new dry cough, stop and see a doctor despite the journey, since a sore ear is a danger',
    'In spite of a good night, people with a new dry cough stop and see a doctor: a sore ear is a danger',
    'With a new dry cough, stop and see a doctor, regardless of how mild it is',
    'A sore ear is a danger, so with a new dry cough stop and see a doctor in spite of the sore ear of last year',
  ])('is not, where it is one: "%s"', (evidence) => {
    expect(told(doctor, evidence)).toEqual([]);
  });
});
