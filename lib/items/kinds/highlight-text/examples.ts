import type { Option } from '../../item.ts';
import { exampleItem, exampleOption, exampleOptions, type KindExample } from '../../kind-example.ts';

/** The vectors of select all that apply, which the rule shares: key {A, B, D} of five phrases. */
const text = 'Option A, Option B and Option C were seen. Option D came later; Option E went before.';
const marked = (options: readonly Option[], words = text) =>
  exampleItem('highlight-text', { parts: [{ id: 'main', text: words, options }], order: 'fixed' });
const picked = (letters: string) => ({ picks: { main: Array.from(letters) } });

export const examples: readonly KindExample[] = [
  {
    name: 'three keys of five phrases',
    item: marked(exampleOptions('ABCDE', 'ABD')),
    responses: [
      { name: 'all keys', response: picked('ABD'), points: 3, max: 3 },
      { name: 'two keys and a wrong phrase', response: picked('ABC'), points: 1, max: 3 },
      { name: 'everything', response: picked('ABDCE'), points: 1, max: 3 },
      { name: 'wrong phrases only', response: picked('CE'), points: 0, max: 3 },
      { name: 'nothing', response: picked(''), points: 0, max: 3 },
      { name: 'one phrase named twice', response: picked('AA'), points: 1, max: 3 },
    ],
    faults: [],
  },
  {
    name: 'one wrong phrase',
    item: marked(exampleOptions('ABC', 'AB')),
    responses: [],
    faults: ['Unexpected 1 wrong phrase, expected at least 2'],
  },
  {
    name: 'one key, four wrong phrases',
    item: marked(exampleOptions('ABCDE', 'A')),
    responses: [],
    faults: ['Unexpected 1 key, expected at least 2'],
  },
  {
    name: 'phrases that are not in the text, or there twice, or inside one another',
    item: marked(
      [...exampleOptions('ABCD', 'AB'), { ...exampleOption('E', false), text: 'Option' }],
      'Option A, Option B, Option C and again Option C',
    ),
    responses: [],
    faults: [
      'Unexpected phrase "Option C", expected it once in the text, found 2 times',
      'Unexpected phrase "Option D", expected it once in the text, found 0 times',
      'Unexpected phrase "Option", expected it once in the text, found 4 times',
    ],
  },
  {
    name: 'overlapping phrases',
    item: marked(
      [...exampleOptions('ABCD', 'AB'), { ...exampleOption('E', false), text: 'A, Option B' }],
      'Option A, Option B, Option C, Option D',
    ),
    responses: [],
    faults: ['Unexpected phrase "A, Option B", expected no words in common with "Option A"'],
  },
];
