import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const position = (place: number, letters: string, key: string): Part => ({
  id: `position-${String(place)}`,
  text: String(place),
  options: exampleOptions(letters, key),
});
/** The right order is C, A, D, B. */
const positions = Array.from('CADB').map((key, index) => position(index + 1, 'ABCD', key));
const ordered = (letters: string) => ({
  picks: Object.fromEntries(
    Array.from(letters).map((letter, index) => [`position-${String(index + 1)}`, [letter]]),
  ),
});

export const examples: readonly KindExample[] = [
  {
    name: 'four steps',
    item: exampleItem('ordered-response', { parts: positions, order: 'fixed' }),
    responses: [
      { name: 'the right order', response: ordered('CADB'), points: 1, max: 1 },
      { name: 'two neighbours exchanged', response: ordered('CABD'), points: 0, max: 1 },
      { name: 'the order shown', response: ordered('ABCD'), points: 0, max: 1 },
      { name: 'the last step left out', response: ordered('CAD'), points: 0, max: 1 },
      {
        name: 'two steps at one position',
        response: { picks: { ...ordered('CADB').picks, 'position-1': ['C', 'A'] } },
        points: 0,
        max: 1,
      },
      {
        name: 'a step of another item as well',
        response: { picks: { ...ordered('CADB').picks, 'position-1': ['C', 'Z'] } },
        points: 1,
        max: 1,
      },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 1 },
    ],
    faults: [],
  },
  {
    name: 'two steps',
    item: exampleItem('ordered-response', { parts: [position(1, 'AB', 'A'), position(2, 'AB', 'B')] }),
    responses: [],
    faults: ['Unexpected 2 positions, expected 3 to 6'],
  },
  {
    name: 'one step at two positions',
    item: exampleItem('ordered-response', {
      parts: [position(1, 'ABC', 'A'), position(2, 'ABC', 'A'), position(3, 'ABC', 'C')],
    }),
    responses: [],
    faults: ['Unexpected keys at position 2, expected one step that has no other position'],
  },
  {
    name: 'a step that is not offered everywhere, at a position of another name',
    item: exampleItem('ordered-response', {
      parts: [position(1, 'ABC', 'A'), position(2, 'ABC', 'B'), { ...position(3, 'ABD', 'D'), id: 'last' }],
    }),
    responses: [],
    faults: [
      'Unexpected part "last", expected "position-3"',
      'Unexpected options at position 3, expected every step once, the same at each',
    ],
  },
];
