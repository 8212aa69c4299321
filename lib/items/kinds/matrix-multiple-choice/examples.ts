import { exampleItem, exampleRow, type KindExample } from '../../kind-example.ts';

const rows = [exampleRow('a', true), exampleRow('b', false), exampleRow('c', false), exampleRow('d', true)];
const marks = (text: string) => ({
  picks: Object.fromEntries(
    Array.from(text).map((mark, index) => [rows[index]?.id ?? '', [mark === 't' ? 'true' : 'false']]),
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
    name: 'three rows',
    item: exampleItem('matrix-multiple-choice', { parts: rows.slice(0, 3) }),
    responses: [],
    faults: ['Unexpected 3 rows, expected 4 to 10'],
  },
];
