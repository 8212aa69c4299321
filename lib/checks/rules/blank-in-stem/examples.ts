import type { RuleExample } from '../../rule.ts';
import { aCloze, aMatrix, anItem, aPart, row } from '../example-item.ts';

const SITES = ['GABA-A receptor', 'Dopamine D2 receptor'];

export const examples: readonly RuleExample[] = [
  { name: 'a question', item: anItem(), findings: [] },
  { name: 'a blank at the end', item: anItem({ stem: 'Gabapentin binds ____.' }), findings: [] },
  {
    name: 'a blank in the middle',
    item: anItem({ stem: 'Gabapentin binds ____ in the brain.' }),
    findings: ['Unexpected blank "____" inside the stem, expected a question'],
  },
  {
    name: 'an ellipsis in the middle',
    item: anItem({ stem: 'Gabapentin binds … in the brain.' }),
    findings: ['Unexpected blank "..." inside the stem, expected a question'],
  },
  {
    name: 'blanks in the parts of a cloze',
    item: aCloze(
      aPart('The ____ is what gabapentin binds.', 'Alpha-2-delta subunit', SITES),
      aPart(
        'The ____ reaction is listed with gabapentin.',
        'Tremor',
        ['Myoclonus', 'Hallucinations'],
        'example/mechanism/listed',
      ),
    ),
    findings: [],
  },
  {
    name: 'a blank in a row that is judged',
    item: aMatrix(row('Gabapentin binds ____ in the brain.', true)),
    findings: ['Unexpected blank "____" inside the stem, expected a question'],
  },
];
