/** Rows of tables beside the amounts that facts give. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace('kinds:\n', 'kinds:\n  row: { label: row, plural: rows }\n')
  .replace(
    'concepts:\n',
    'concepts:\n  young: { kind: row, label: 3 to 5 months of age }\n  older: { kind: row, label: 6 to 23 months of age }\n',
  )
  .replace(
    'relations:\n',
    'relations:\n  dose-at: { label: dose, domain: row, range: quantity, functional: true, statement: "the single dose at {subject} is {object}.", negation: "the single dose at {subject} is not {object}.", ask: { object: "what is the single dose at {subject}?" } }\n',
  );
const EVIDENCE = 'The single dose at 3 to 5 months of age is 60 mg';

/** What is told of a lesson with this table. */
function told(table: string): readonly string[] {
  const fact = factOf(['kind: quantity', 'subject: young', 'relation: dose-at', 'value: 60 mg'], EVIDENCE);
  return foundIn(words, fact, `${EVIDENCE}.\n\n${table}\n\nText.`)
    .all.filter(({ code }) => code === 'knowledge/table-differs')
    .map(({ message, place }) => `${String(place.line)}: ${message.split(',')[0] ?? ''}`);
}
const tableOf = (head: string, ...rows: readonly string[]): string =>
  [head, head.replaceAll(/[^|]+/gu, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');

it.each([
  ['Age | Single dose', '3 to 5 months | 90 mg', '90 mg'],
  ['Age | Single dose', '3 to 5 months of age | 60 g', '60 g'],
  ['Age | Note | Dose', '3 to 5 months | a note | 6 mg', '6 mg'],
])('another amount is told of: %s, %s', (head, row, said) => {
  const [message = '', ...more] = told(tableOf(head, '6 to 23 months | 120 mg', row));
  expect(more).toEqual([]);
  expect(message).toContain(`Unexpected "${said}" in the row`);
});

it.each([
  ['Age | Single dose', '3 to 5 months | 60 mg'],
  ['Age | Single dose', '3 to 5 months | 0.06 g'],
  ['Age | Single dose', '3 to 5 months | 60 mg once'],
  ['Age | Daily maximum', '3 to 5 months | 240 mg'],
  ['Age | Single dose', '6 to 23 months | 120 mg'],
  ['Age | Single dose', '3 to 5 months | 2.5 mL'],
  ['Age | Single dose | Note', '3 to 5 months | | 90 mg'],
])('the same, and what is of something else, is not: %s, %s', (head, row) => {
  expect(told(tableOf(head, row))).toEqual([]);
});

const scored = words
  .replace('  young:', '  slow: { kind: row, label: humming rate of 9 to 11 mL/min }\n  young:')
  .replace(
    'relations:\n',
    'relations:\n  scores: { label: points, domain: row, range: quantity, functional: true, statement: "{subject} scores {object}.", negation: "{subject} does not score {object}.", ask: { object: "what does {subject} score?" } }\n',
  );

it.each([
  ['Humming rate (mL/min) | Points', '9 to 11 | 2', ['Unexpected "2" in the row "9 to 11" of a table']],
  ['Humming rate (mL/min) | Points', '9 to 11 | 1', []],
  [
    'Humming rate | Points',
    '9 to 11 mL/min | 2 points',
    ['Unexpected "2 points" in the row "9 to 11 mL/min" of a table'],
  ],
  ['Whistling rate (mL/min) | Points', '9 to 11 | 2', []],
  ['Humming rate (mL/min) | Page', '9 to 11 | 2', []],
])(
  'a row is called by the words over its first column too, and a bare number by those over it: %s, %s',
  (head, row, expected) => {
    const evidence = 'A humming rate of 9 to 11 mL/min scores 1 point';
    const fact = factOf(['kind: quantity', 'subject: slow', 'relation: scores', 'value: 1 points'], evidence);
    const found = foundIn(scored, fact, `${evidence}.\n\n${tableOf(head, row)}\n\nText.`).all.filter(
      ({ code }) => code === 'knowledge/table-differs',
    );
    expect(found.map(({ message }) => message.split(',')[0])).toEqual(expected);
  },
);

const answers = words
  .replace('kinds:\n', 'kinds:\n  rule: { label: rule, plural: rules }\n')
  .replace(
    'concepts:\n',
    `concepts:
  all-of-it: { kind: rule, label: all of the dose }
  half-of-it: { kind: rule, label: half of the dose }
  none-of-it: { kind: rule, label: no examplol at all }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  rule-at: { label: rule, domain: row, range: rule, functional: true, statement: "the rule at {subject} is {object}.", negation: "the rule at {subject} is not {object}.", ask: { object: "what is the rule at {subject}?" } }\n',
  );
const RULE = 'The rule at 3 to 5 months of age is half of the dose';

function toldOfRule(row: string, vocabularyHere = answers): readonly string[] {
  const fact = factOf(['kind: relation', 'subject: young', 'relation: rule-at', 'object: half-of-it'], RULE);
  return foundIn(vocabularyHere, fact, `${RULE}.\n\n${tableOf('Age | Rule', row)}\n\nText.`)
    .all.filter(({ code }) => code === 'knowledge/table-differs')
    .map(({ message }) => message);
}

it('another answer is told of where the subject has one', () => {
  expect(toldOfRule('3 to 5 months | all of the dose')).toEqual([
    'Unexpected "all of the dose" in the row "3 to 5 months" of a table, expected "half of the dose" as the fact "one" states',
  ]);
  expect(toldOfRule('3 to 5 months | all of the dose', answers.replaceAll('functional: true, ', ''))).toEqual(
    [],
  );
});

it.each([
  '3 to 5 months | half of the dose',
  '3 to 5 months | half the dose, if at all',
  '3 to 5 months | see below',
  '6 to 23 months | all of the dose',
])('the same answer, and words that name no other, are not: %s', (row) => {
  expect(toldOfRule(row)).toEqual([]);
});

it('sentences and lists are no rows', () => {
  expect(told('- Age, single dose\n- 3 to 5 months\n- 90 mg')).toEqual([]);
  expect(told('At 3 to 5 months of age, it was 90 mg once. No longer so.')).toEqual([]);
});
