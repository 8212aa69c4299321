import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const column = (id: string, letters: string, keys: string): Part => ({
  id,
  text: `Column ${id}`,
  options: exampleOptions(letters, keys),
});
/** The published vector: keys {1, 2, 3} and {4} of six rows. */
const columns = [column('a', 'ABCDEF', 'ABC'), column('b', 'ABCDEF', 'D')];
const chosen = (a: string, b: string) => ({ picks: { a: Array.from(a), b: Array.from(b) } });

export const examples: readonly KindExample[] = [
  {
    name: 'two columns of six rows',
    item: exampleItem('matrix-multiple-response', { parts: columns, order: 'fixed' }),
    responses: [
      { name: 'every key', response: chosen('ABC', 'D'), points: 4, max: 4 },
      { name: 'two keys; one key and two wrong rows', response: chosen('AB', 'DEF'), points: 2, max: 4 },
      { name: 'everything', response: chosen('ABCDEF', 'ABCDEF'), points: 0, max: 4 },
      { name: 'a key and a wrong row in each', response: chosen('AD', 'DA'), points: 0, max: 4 },
      { name: 'the columns exchanged', response: chosen('D', 'ABC'), points: 0, max: 4 },
      { name: 'one column alone', response: { picks: { a: ['A', 'B', 'C'] } }, points: 3, max: 4 },
      { name: 'a key named twice', response: chosen('AA', ''), points: 1, max: 4 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 4 },
    ],
    faults: [],
  },
  {
    name: 'one column',
    item: exampleItem('matrix-multiple-response', { parts: columns.slice(0, 1) }),
    responses: [],
    faults: ['Unexpected 1 columns, expected 2 to 10'],
  },
  {
    name: 'three rows, and a column without a key',
    item: exampleItem('matrix-multiple-response', {
      parts: [column('a', 'ABC', 'A'), column('b', 'ABC', '')],
    }),
    responses: [],
    faults: [
      'Unexpected 3 rows, expected 4 to 7',
      'Unexpected 0 keys of 3 rows in column "Column b", expected some right and some wrong',
    ],
  },
  {
    name: 'other rows in one column',
    item: exampleItem('matrix-multiple-response', {
      parts: [column('a', 'ABCD', 'A'), column('b', 'ABCE', 'B')],
    }),
    responses: [],
    faults: ['Unexpected rows in column "Column b", expected the same in each'],
  },
];
