/** Evidence that says the reverse: the opposite verb, no denial where the fact denies, a share outside its category. */
import { describe, expect, it } from 'vitest';
import { frequencyOf, told } from './one-fact.ts';

const closes = (...more: string[]) => [
  'kind: relation',
  'subject: examplol',
  'relation: closes',
  'object: alpha-gate',
  ...more,
];

describe('is told of as a warning', () => {
  it.each<readonly [readonly string[], string, string]>([
    [closes(), 'Examplol opens the alpha gate', 'relation: closes'],
    [closes(), 'Examplol prevents the closing of the alpha gate', 'relation: closes'],
    [closes(), 'Examplol keeps the alpha gate from closing', 'relation: closes'],
    [closes('not: true'), 'Examplol is a second one that closes the alpha gate', 'not: true'],
    [frequencyOf('common'), 'Humming is common in adults (3 in 1,000)', 'category: common'],
    [frequencyOf('rare'), 'Humming is rare in adults, in 5 per cent', 'category: rare'],
    [frequencyOf('uncommon'), 'Humming is uncommon in adults (2 to 10 in 100 people)', 'category: uncommon'],
  ])('%j, "%s"', (fields, evidence, field) => {
    expect(told(fields, evidence)).toMatchObject([{ severity: 'warning', field }]);
  });
});

describe('two values of two groups, each given to the other', () => {
  it.each([
    ['Humming is common in children and rare in adults', 'common', 'warning'],
    ['Humming is rare in adults and very rare in adults over 75', 'very-rare', 'warning'],
    ['In adults humming is rare, and in children it is common', 'common', 'warning'],
  ])('%s', (evidence, category, severity) => {
    expect(told(frequencyOf(category), evidence)).toMatchObject([
      { severity, field: `category: ${category}` },
    ]);
  });

  it.each([
    ['Humming is common in children and rare in adults', 'rare'],
    ['In adults humming is rare, and in children it is common', 'rare'],
    ['Humming is common in children, in adults rare', 'rare'],
    ['Humming is rare in adults, and nothing is known of children', 'rare'],
    ['Humming is common in adults, common in children and rare in nobody', 'common'],
  ])('are not told of where they are not: %s', (evidence, category) => {
    expect(told(frequencyOf(category), evidence)).toEqual([]);
  });
});

describe('is not told of', () => {
  it.each<readonly [readonly string[], string]>([
    [closes(), 'Examplol closes the alpha gate, which samplol opens'],
    [closes(), 'The alpha gate is shut by examplol'],
    [closes(), 'Examplol prevents humming by closing the alpha gate'],
    [closes(), 'Examplol stops the humming and closes the alpha gate'],
    [closes(), 'Nothing prevents examplol from closing the alpha gate'],
    [closes('not: true'), 'Examplol does not close the alpha gate'],
    [closes('not: true'), 'Examplol is to be kept away from the alpha gate'],
    [closes('not: true'), 'For the alpha gate examplol is unsuitable'],
    [closes('not: true'), 'Examplol leaves the alpha gate alone'],
    [closes('not: true'), 'Examplol closes another one than the alpha gate'],
    [frequencyOf('common'), 'Humming is common in adults (3 in 100)'],
    [frequencyOf('common'), 'Humming is common in adults (1 to 10 in 100 people)'],
    [frequencyOf('common'), 'Humming is common in adults: 3 in 100 with examplol and 1 in 1,000 without'],
    [frequencyOf('rare'), 'Humming is rare in adults; 3 of 40 clinics asked'],
  ])('%j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a share of people that belongs to another category', () => {
  it.each([
    ['uncommon', 'Humming came in 1 in 50 adults', '1 in 50'],
    ['common', 'Humming came in 1 in 500 adults', '1 in 500'],
    ['common', 'Humming came in up to 1 in 100 adults', 'up to 1 in 100'],
    ['common', 'Humming came in fewer than one adult in a hundred', 'fewer than one adult in a 100'],
    ['common', 'Humming came in 1 in 1,000 to 1 in 100 adults', '1 in 1,000 to 1 in 100'],
    ['common', 'Humming came in 0.4 % of adults', '0.4 %'],
    ['rare', 'Humming came in between 1 in 1,000 and 1 in 100 adults', '1 in 1,000 and 1 in 100'],
    ['uncommon', 'Humming came in more than 1 in 100 adults', 'more than 1 in 100'],
    ['uncommon', 'Humming came in 1/50 adults', '1/50'],
  ])('is an error where nothing else is said: %s, "%s"', (category, evidence, says) => {
    const all = told(frequencyOf(category), evidence);
    expect(all.map(({ severity, field }) => `${severity} at ${field}`)).toEqual([
      `error at category: ${category}`,
    ]);
    expect(all[0]?.message).toContain(`expected what its evidence says: "${says}"`);
  });

  it.each([
    ['uncommon', 'Humming came in up to 1 in 100 adults'],
    ['uncommon', 'Humming came in 1 in 1,000 to 1 in 100 adults'],
    ['uncommon', 'Humming came in 1 in 100 adults'],
    ['common', 'Humming came in 1 in 100 adults'],
    ['common', 'Humming came in more than 1 in 100 adults'],
    ['common', 'Humming came in up to 3 in 100 adults'],
    ['common', 'Humming came in 3% of adults'],
    ['very-rare', 'Humming came in up to 1 in 10,000 adults'],
    ['common', 'Humming came in 3 of 100 adults, and in 1 in 1,000 without examplol'],
    ['common', 'Humming came in adults in 2 of 3 trials'],
    ['rare', 'Humming came in adults in up to 1 in 1 000'],
    ['very-rare', 'Humming came in < 1/10 000 adults'],
    ['common', 'Humming came in adults given 0.9 % saline'],
    ['common', 'Humming came in adults, and fell by 80 %'],
    ['common', 'Humming came in adults (revision 12/2024)'],
  ])('is not told of where it is of the category: %s, "%s"', (category, evidence) => {
    expect(told(frequencyOf(category), evidence)).toEqual([]);
  });
});
