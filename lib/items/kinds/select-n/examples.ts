import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const STEM = 'Which of these hold? Select two.';
const picked = (letters: string) => ({ picks: { main: Array.from(letters) } });

export const examples: readonly KindExample[] = [
  {
    name: 'two keys of five',
    item: exampleItem('select-n', { stem: STEM, options: exampleOptions('ABCDE', 'AC') }),
    responses: [
      { name: 'both keys', response: picked('AC'), points: 2, max: 2 },
      { name: 'a key and a distractor', response: picked('AB'), points: 1, max: 2 },
      { name: 'one key alone', response: picked('C'), points: 1, max: 2 },
      { name: 'two distractors', response: picked('DE'), points: 0, max: 2 },
      { name: 'more than two', response: picked('ACB'), points: 0, max: 2 },
      { name: 'one key named twice', response: picked('AA'), points: 1, max: 2 },
      { name: 'both keys and an option of another item', response: picked('ACZ'), points: 2, max: 2 },
      { name: 'nothing', response: picked(''), points: 0, max: 2 },
    ],
    faults: [],
  },
  {
    name: 'one key',
    item: exampleItem('select-n', {
      stem: 'Which of these holds? Select one.',
      options: exampleOptions('ABCDE', 'A'),
    }),
    responses: [],
    faults: ['Unexpected 1 keys, expected at least 2'],
  },
  {
    name: 'a number that is not the number of keys',
    item: exampleItem('select-n', { stem: STEM, options: exampleOptions('ABCDE', 'ABC') }),
    responses: [],
    faults: ['Unexpected end of the stem, expected "Select three."'],
  },
  {
    name: 'too few options, all of them right',
    item: exampleItem('select-n', { stem: STEM, options: exampleOptions('AB', 'AB') }),
    responses: [],
    faults: [
      'Unexpected 2 keys of 2 options, expected some wrong ones',
      'Unexpected 2 options, expected 5 to 10',
    ],
  },
];
