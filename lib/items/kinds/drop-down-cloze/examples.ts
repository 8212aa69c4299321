import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const blank = (id: string, key: string): Part => ({
  id,
  text: `Sentence ${id} has ____ in it.`,
  options: exampleOptions('ABC', key),
});
const item = exampleItem('drop-down-cloze', { parts: [blank('a', 'A'), blank('b', 'B'), blank('c', 'C')] });

export const examples: readonly KindExample[] = [
  {
    name: 'three sentences',
    item,
    responses: [
      { name: 'every blank right', response: { picks: { a: ['A'], b: ['B'], c: ['C'] } }, points: 3, max: 3 },
      { name: 'two right', response: { picks: { a: ['A'], b: ['B'], c: ['A'] } }, points: 2, max: 3 },
      { name: 'one right, two empty', response: { picks: { c: ['C'] } }, points: 1, max: 3 },
      { name: 'two picks in a blank', response: { picks: { a: ['A', 'B'], b: ['B'] } }, points: 1, max: 3 },
      { name: 'the empty choice', response: { picks: { a: [''], b: [''], c: [''] } }, points: 0, max: 3 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 3 },
    ],
    faults: [],
  },
  {
    name: 'one sentence',
    item: exampleItem('drop-down-cloze', { parts: [blank('a', 'A')] }),
    responses: [],
    faults: ['Unexpected 1 sentence, expected 2 to 4'],
  },
  {
    name: 'blanks of the wrong shape',
    item: exampleItem('drop-down-cloze', {
      parts: [
        { ...blank('a', 'A'), text: 'No blank here.' },
        { ...blank('b', 'B'), text: '____ is ____.' },
        { ...blank('c', 'AB'), options: exampleOptions('AB', 'AB') },
      ],
    }),
    responses: [],
    faults: [
      'Unexpected 0 blanks in part "a", expected exactly one',
      'Unexpected 2 blanks in part "b", expected exactly one',
      'Unexpected 2 options in part "c", expected 3 to 5',
      'Unexpected 2 keys in part "c", expected exactly 1',
    ],
  },
  {
    name: 'plain options beside the sentences',
    item: { ...item, options: exampleOptions('AB', 'A') },
    responses: [],
    faults: ['Unexpected 2 options outside the parts, expected none'],
  },
];
