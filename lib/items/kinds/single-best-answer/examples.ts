import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const item = exampleItem('single-best-answer', { options: exampleOptions('ABCD', 'B') });

export const examples: readonly KindExample[] = [
  {
    name: 'one key among four',
    item,
    responses: [
      { name: 'the key', response: { picks: { main: ['B'] } }, points: 1, max: 1 },
      { name: 'a distractor', response: { picks: { main: ['A'] } }, points: 0, max: 1 },
      { name: 'the key and a distractor', response: { picks: { main: ['A', 'B'] } }, points: 0, max: 1 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 1 },
      { name: 'an option of another item', response: { picks: { main: ['Z'] } }, points: 0, max: 1 },
    ],
    faults: [],
  },
  {
    name: 'two keys',
    item: exampleItem('single-best-answer', { options: exampleOptions('ABC', 'AB') }),
    responses: [],
    faults: ['Unexpected 2 keys, expected exactly one'],
  },
  {
    name: 'two options',
    item: exampleItem('single-best-answer', { options: exampleOptions('AB', 'A') }),
    responses: [],
    faults: ['Unexpected 2 options, expected 3 to 5'],
  },
];
