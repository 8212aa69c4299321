import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const condition: Part = { id: 'condition', text: 'What is it?', options: exampleOptions('ABCD', 'A') };
const actions: Part = {
  id: 'actions',
  text: 'What is done? Select two.',
  options: exampleOptions('EFGHI', 'EF'),
};
const monitoring: Part = {
  id: 'monitoring',
  text: 'What is watched? Select two.',
  options: exampleOptions('JKLMN', 'JK'),
};
const parts: readonly Part[] = [condition, actions, monitoring];
const item = exampleItem('bow-tie', { parts });
const chosen = (condition: string, actions: string, monitoring: string) => ({
  picks: {
    condition: Array.from(condition),
    actions: Array.from(actions),
    monitoring: Array.from(monitoring),
  },
});

export const examples: readonly KindExample[] = [
  {
    name: 'five places',
    item,
    responses: [
      { name: 'all five', response: chosen('A', 'EF', 'JK'), points: 5, max: 5 },
      { name: 'four of five', response: chosen('A', 'EG', 'JK'), points: 4, max: 5 },
      {
        name: 'the places of the wings the other way round',
        response: chosen('A', 'FE', 'KJ'),
        points: 5,
        max: 5,
      },
      { name: 'wrong condition, wings right', response: chosen('B', 'EF', 'JK'), points: 4, max: 5 },
      { name: 'one key in each wing', response: chosen('A', 'E', 'K'), points: 3, max: 5 },
      { name: 'one option named twice', response: chosen('A', 'EE', 'JK'), points: 4, max: 5 },
      { name: 'more than there are places', response: chosen('A', 'EFG', 'JKLMN'), points: 1, max: 5 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 5 },
    ],
    faults: [],
  },
  {
    name: 'too few options',
    item: exampleItem('bow-tie', {
      parts: parts.map((part) => ({ ...part, options: part.options.slice(0, 3) })),
    }),
    responses: [],
    faults: [
      'Unexpected 3 options in part "condition", expected 4',
      'Unexpected 3 options in part "actions", expected 5',
      'Unexpected 3 options in part "monitoring", expected 5',
    ],
  },
  {
    name: 'two conditions, one action',
    item: exampleItem('bow-tie', {
      parts: [
        { ...condition, options: exampleOptions('ABCD', 'AB') },
        { ...actions, options: exampleOptions('EFGHI', 'E') },
        monitoring,
      ],
    }),
    responses: [],
    faults: [
      'Unexpected 2 keys in part "condition", expected exactly 1',
      'Unexpected 1 key in part "actions", expected exactly 2',
    ],
  },
  {
    name: 'a part missing',
    item: exampleItem('bow-tie', { parts: parts.slice(0, 2) }),
    responses: [],
    faults: ['Unexpected parts "condition, actions", expected "condition, actions, monitoring"'],
  },
];
