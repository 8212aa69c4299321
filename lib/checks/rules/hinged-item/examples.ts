import type { RuleExample } from '../../rule.ts';
import { aCloze, anItem, aPart } from '../example-item.ts';

const SITES = ['GABA-A receptor', 'Dopamine D2 receptor'];
const LISTED = 'example/mechanism/listed';

export const examples: readonly RuleExample[] = [
  { name: 'an item on its own', item: anItem(), findings: [] },
  {
    name: 'gaps that do not answer each other',
    item: aCloze(
      aPart('Gabapentin binds the ____.', 'Alpha-2-delta subunit', SITES),
      aPart('A listed reaction of gabapentin is ____.', 'Tremor', ['Myoclonus', 'Hallucinations'], LISTED),
    ),
    findings: [],
  },
  {
    name: 'the answer to another item',
    item: anItem({ stem: 'Given your answer to the previous question, which site does gabapentin bind?' }),
    findings: ['Unexpected "your answer to the previous", expected an item that stands on its own'],
  },
  {
    name: 'an item by its number',
    item: anItem({ stem: 'The man of question 3 asks.\n\nWhich site does gabapentin bind?' }),
    findings: ['Unexpected "question 3", expected an item that stands on its own'],
  },
  {
    name: 'a gap that gives the key of another',
    item: aCloze(
      aPart('Gabapentin binds the ____.', 'Alpha-2-delta subunit', SITES),
      aPart(
        'Gabapentin binds the alpha-2-delta subunit, and a listed reaction is ____.',
        'Tremor',
        ['Myoclonus', 'Hallucinations'],
        LISTED,
      ),
    ),
    findings: [
      'Unexpected "Alpha-2-delta subunit" in "Gabapentin binds the alpha-2-delta subunit, and a listed reaction is ____.", which is the key of "Gabapentin binds the ____.", expected parts that do not answer each other',
    ],
  },
];
