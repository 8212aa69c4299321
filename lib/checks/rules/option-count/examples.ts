import type { RuleExample } from '../../rule.ts';
import { aMultipleResponse, anItem, anItemWith } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'four options', item: anItem(), findings: [] },
  {
    name: 'two options',
    item: anItemWith('What is the next step?', 'Ring the clinic', 'Read the leaflet'),
    findings: ['Unexpected 2 options, expected 3 to 5'],
  },
  {
    name: 'four options in a multiple response',
    item: aMultipleResponse(['Tremor', 'Dizziness'], ['Blurred vision', 'Myoclonus']),
    findings: ['Unexpected 4 options, expected 5 to 10'],
  },
];
