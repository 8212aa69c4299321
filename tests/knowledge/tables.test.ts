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

it('sentences and lists are no rows', () => {
  expect(told('- Age, single dose\n- 3 to 5 months\n- 90 mg')).toEqual([]);
  expect(told('At 3 to 5 months of age, it was 90 mg once. No longer so.')).toEqual([]);
});
