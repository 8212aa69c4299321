import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, exampleRow, type KindExample } from '../../kind-example.ts';

const rows = [exampleRow('a', true), exampleRow('b', false), exampleRow('c', false), exampleRow('d', true)];
const marks = (text: string) => ({
  picks: Object.fromEntries(
    Array.from(text).map((mark, index) => [rows[index]?.id ?? '', [mark === 't' ? 'true' : 'false']]),
  ),
});

const category = (id: string, key: string, letters = 'ABC'): Part => ({
  id,
  text: `Subject ${id}`,
  options: exampleOptions(letters, key),
});
const subjects = [category('a', 'A'), category('b', 'C'), category('c', 'A'), category('d', 'B')];
const chosen = (letters: string) => ({
  picks: Object.fromEntries(
    Array.from(letters).map((letter, index) => [subjects[index]?.id ?? '', [letter]]),
  ),
});

export const examples: readonly KindExample[] = [
  {
    name: 'four statements',
    item: exampleItem('matrix-multiple-choice', { parts: rows }),
    responses: [
      { name: 'every row right', response: marks('tfft'), points: 4, max: 4 },
      { name: 'all marked true', response: marks('tttt'), points: 2, max: 4 },
      { name: 'every row wrong', response: marks('fttf'), points: 0, max: 4 },
      { name: 'one row answered', response: marks('t'), points: 1, max: 4 },
      { name: 'both columns of a row', response: { picks: { a: ['true', 'false'] } }, points: 0, max: 4 },
    ],
    faults: [],
  },
  {
    name: 'four subjects, three categories',
    item: exampleItem('matrix-multiple-choice', { parts: subjects, order: 'fixed' }),
    responses: [
      { name: 'every row right', response: chosen('ACAB'), points: 4, max: 4 },
      { name: 'one column for all', response: chosen('AAAA'), points: 2, max: 4 },
      { name: 'every row wrong', response: chosen('BABC'), points: 0, max: 4 },
      { name: 'one row answered', response: chosen('A'), points: 1, max: 4 },
    ],
    faults: [],
  },
  {
    name: 'other categories in one row, and two keys in one',
    item: exampleItem('matrix-multiple-choice', {
      parts: [category('a', 'A'), category('b', 'AB'), category('c', 'A'), category('d', 'B', 'AB')],
    }),
    responses: [],
    faults: [
      'Unexpected 2 keys in row "Subject b", expected exactly one',
      'Unexpected columns "Option A|Option B" in row "Subject d", expected "Option A|Option B|Option C"',
    ],
  },
  {
    name: 'statements with categories',
    item: exampleItem('matrix-multiple-choice', {
      parts: subjects.map((part) => ({ ...part, text: `${part.text} hums.` })),
    }),
    responses: [],
    faults: ['Unexpected columns "Option A|Option B|Option C" of statements, expected "True|False"'],
  },
  {
    name: 'three rows',
    item: exampleItem('matrix-multiple-choice', { parts: rows.slice(0, 3) }),
    responses: [],
    faults: ['Unexpected 3 rows, expected 4 to 10'],
  },
];
