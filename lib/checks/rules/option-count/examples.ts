import type { RuleExample } from '../../rule.ts';
import {
  aCloze,
  aMatrix,
  aMultipleResponse,
  anItem,
  anItemWith,
  anItemWithDistractor,
  aPart,
  row,
} from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'four options', item: anItem(), findings: [] },
  {
    name: 'two options',
    item: anItemWith('What is the next step for this person?', 'Ring the clinic', 'Read the leaflet'),
    findings: ['Unexpected 2 options, expected 3 to 5'],
  },
  {
    name: 'four options in a multiple response',
    item: aMultipleResponse(['Tremor', 'Dizziness'], ['Blurred vision', 'Myoclonus']),
    findings: ['Unexpected 4 options, expected 5 to 10'],
  },
  {
    name: 'four rows of two columns',
    item: aMatrix(row('Gabapentin binds the serotonin transporter.', false)),
    findings: [],
  },
  {
    name: 'one gap',
    item: aCloze(
      aPart('Gabapentin binds the ____.', 'Alpha-2-delta subunit', [
        'GABA-A receptor',
        'Dopamine D2 receptor',
      ]),
    ),
    findings: ['Unexpected 1 parts, expected 2 to 4'],
  },
  {
    name: 'an option that fills a place',
    item: anItemWithDistractor('Not sure'),
    findings: ['Unexpected filler "Not sure", expected an answer or one option less'],
  },
];
