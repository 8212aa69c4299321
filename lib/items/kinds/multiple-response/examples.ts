import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

/** The vectors of select all that apply: key {A, B, D} of five options. */
const item = exampleItem('multiple-response', { options: exampleOptions('ABCDE', 'ABD') });
const picked = (letters: string) => ({ picks: { main: Array.from(letters) } });

export const examples: readonly KindExample[] = [
  {
    name: 'three keys of five',
    item,
    responses: [
      { name: 'all keys', response: picked('ABD'), points: 3, max: 3 },
      { name: 'two keys and a distractor', response: picked('ABC'), points: 1, max: 3 },
      { name: 'everything', response: picked('ABDCE'), points: 1, max: 3 },
      { name: 'distractors only', response: picked('CE'), points: 0, max: 3 },
      { name: 'nothing', response: picked(''), points: 0, max: 3 },
      { name: 'one key named twice', response: picked('AA'), points: 1, max: 3 },
    ],
    faults: [],
  },
  {
    name: 'all options right',
    item: exampleItem('multiple-response', { options: exampleOptions('ABCDE', 'ABCDE') }),
    responses: [],
    faults: [
      'Unexpected 5 keys of 5 options, expected some right and some wrong',
      'Unexpected 0 distractors for 5 keys: ticking everything would earn more than one point',
    ],
  },
  {
    name: 'too few options',
    item: exampleItem('multiple-response', { options: exampleOptions('ABCD', 'AB') }),
    responses: [],
    faults: ['Unexpected 4 options, expected 5 to 10'],
  },
];
