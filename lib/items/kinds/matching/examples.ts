import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const pair = (id: string, letters: string, key: string): Part => ({
  id,
  text: `Row ${id}`,
  options: exampleOptions(letters, key),
});
const pairs = [pair('a', 'ABCD', 'A'), pair('b', 'ABCD', 'B'), pair('c', 'ABCD', 'D')];
const chosen = (letters: string) => ({
  picks: Object.fromEntries(
    Array.from(letters).flatMap((letter, index) => {
      const part = pairs[index];
      return part === undefined || letter === '-' ? [] : [[part.id, [letter]]];
    }),
  ),
});

export const examples: readonly KindExample[] = [
  {
    name: 'three pairs, four answers',
    item: exampleItem('matching', { parts: pairs, order: 'fixed' }),
    responses: [
      { name: 'every pair right', response: chosen('ABD'), points: 3, max: 3 },
      { name: 'two exchanged', response: chosen('BAD'), points: 1, max: 3 },
      { name: 'the answer that fits none', response: chosen('ABC'), points: 2, max: 3 },
      { name: 'one answer for all', response: chosen('AAA'), points: 1, max: 3 },
      { name: 'one pair left out', response: chosen('A-D'), points: 2, max: 3 },
      { name: 'two answers for one', response: { picks: { a: ['A', 'B'] } }, points: 0, max: 3 },
      {
        name: 'an option of another item beside the key',
        response: { picks: { a: ['A', 'Z'] } },
        points: 1,
        max: 3,
      },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 3 },
    ],
    faults: [],
  },
  {
    name: 'two pairs',
    item: exampleItem('matching', { parts: pairs.slice(0, 2) }),
    responses: [],
    faults: ['Unexpected 2 pairs, expected 3 to 6'],
  },
  {
    name: 'one key of two pairs, and other options beside one',
    item: exampleItem('matching', {
      parts: [pair('a', 'ABC', 'A'), pair('b', 'ABC', 'A'), pair('c', 'ABD', 'D')],
    }),
    responses: [],
    faults: [
      'Unexpected key beside "Row b", expected one that no other pair has',
      'Unexpected options beside "Row c", expected the same beside each',
    ],
  },
  {
    name: 'fewer answers than pairs, and none for one',
    item: exampleItem('matching', {
      parts: [pair('a', 'AB', 'A'), pair('b', 'AB', 'B'), pair('c', 'AB', '')],
    }),
    responses: [],
    faults: [
      'Unexpected 0 keys beside "Row c", expected exactly one',
      'Unexpected 2 options for 3 pairs, expected as many at least',
    ],
  },
];
