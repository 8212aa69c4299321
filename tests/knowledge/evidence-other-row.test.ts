/** Rows of a table that are called by amounts, and the evidence of another row. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'kinds:\n',
    'kinds:\n  row: { label: row, plural: rows }\n  most: { label: highest dose, plural: highest doses }\n',
  )
  .replace(
    'concepts:\n',
    `concepts:
  upper: { kind: row, label: from 45 to 59 mL/min, synonyms: [upper stage] }
  middle: { kind: row, label: from 30 to 44 mL/min }
  lower: { kind: row, label: below 30 mL/min }
  whole: { kind: row, label: 60 mL/min or more }
  two-grams: { kind: most, label: "2,000 mg a day" }
  one-gram: { kind: most, label: "1,000 mg a day" }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  most-at: { label: highest dose, domain: row, range: most, functional: true, statement: "the highest dose {subject} is {object}.", negation: "the highest dose {subject} is not {object}.", ask: { object: "what is the highest dose {subject}?" } }\n',
  );

/** How grave what is told of is: the fact says that this row has this dose. */
function told(row: string, dose: string, evidence: string): readonly string[] {
  const fields = ['kind: relation', `subject: ${row}`, 'relation: most-at', `object: ${dose}`];
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity }) => severity);
}

it.each([
  ['upper', 'one-gram', 'With 30 to 44 mL/min it is 1,000 mg a day'],
  ['middle', 'two-grams', 'From 45 to 59 mL/min the highest dose is 2,000 mg a day'],
  ['lower', 'one-gram', 'Between 30 and 44 mL/min it is 1,000 mg a day'],
  ['upper', 'one-gram', 'Below 30 mL/min it is 1,000 mg a day'],
  ['middle', 'one-gram', 'Below 30 mL/min it is 1,000 mg a day'],
  ['lower', 'one-gram', 'Above 30 mL/min it is 1,000 mg a day'],
  ['lower', 'one-gram', 'At 30 mL/min or more it is 1,000 mg a day, and no more'],
  ['whole', 'two-grams', 'With at most 60 mL/min it is 2,000 mg a day'],
])('the evidence of another row is an error: %s, %s: %s', (row, dose, evidence) =>
  expect(told(row, dose, evidence)).toEqual(['error']),
);

const BOTH = 'With 45 to 59 mL/min it is 2,000 mg a day, with 30 to 44 mL/min it is 1,000 mg a day';
it.each([BOTH, `${BOTH}, and below 30 mL/min it is none at all`])(
  'what stands in another row is told of: %s',
  (evidence) => {
    expect(told('upper', 'one-gram', evidence)).toEqual(['warning']);
    expect(told('middle', 'two-grams', evidence)).toEqual(['warning']);
    expect(told('upper', 'two-grams', evidence)).toEqual([]);
    expect(told('middle', 'one-gram', evidence)).toEqual([]);
  },
);

it.each([
  ['upper', 'two-grams', 'With 45–59 mL/min it is 2,000 mg a day'],
  ['upper', 'two-grams', 'The highest dose is 2,000 mg a day there'],
  ['upper', 'one-gram', 'With 45 to 59 mL/min it is 1,000 mg a day, half of that with 90 mL/min'],
  ['upper', 'two-grams', 'In the upper stage it is 2,000 mg a day, twice that with 30 to 44 mL/min'],
  ['lower', 'one-gram', 'Under 30 mL/min it is 1,000 mg a day'],
  ['lower', 'one-gram', 'With less than 30 mL/min it is 1,000 mg a day, with more than 30 mL/min the double'],
  ['whole', 'two-grams', 'With at least 60 mL/min it is 2,000 mg a day'],
  ['whole', 'two-grams', 'Where it is not below 60 mL/min, it is 2,000 mg a day'],
  ['whole', 'two-grams', 'Unless it is under 60 mL/min, it is 2,000 mg a day'],
  ['middle', 'one-gram', 'At 30 mL/min and above, but not at 45 mL/min, it is 1,000 mg a day'],
  ['middle', 'one-gram', 'From 30 mL/min up to 44 mL/min it is 1,000 mg a day'],
  ['middle', 'one-gram', 'At least 30 mL/min, and no more than 44 mL/min, it is 1,000 mg a day'],
  ['middle', 'one-gram', 'Once it is 30 mL/min or more, it is 1,000 mg a day'],
])('of its own row nothing is told: %s, %s: %s', (row, dose, evidence) =>
  expect(told(row, dose, evidence)).toEqual([]),
);

it.each([
  'From 30 mL/min to below 45 mL/min, the highest dose is 1,000 mg a day',
  'From 30 to under 45 mL/min the highest dose is 1,000 mg a day',
  'The highest dose is 1,000 mg a day at 30 mL/min or more but below 45 mL/min',
  'Below 45 mL/min, down to 30 mL/min, the highest dose is 1,000 mg a day',
])('takes the next whole number for the upper end of a row: %s', (evidence) => {
  const rows = words.replace('  whole: {', '  open: { kind: row, label: 45 mL/min or more }\n  whole: {');
  const fields = ['kind: relation', 'subject: middle', 'relation: most-at', 'object: one-gram'];
  const { all } = foundIn(rows, factOf(fields, evidence), `${evidence}.`);
  expect(all.filter(({ code }) => code.startsWith('knowledge/evidence-'))).toEqual([]);
});
