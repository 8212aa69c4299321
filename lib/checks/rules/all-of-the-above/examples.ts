import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWithDistractor } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'four answers that stand on their own', item: anItem(), findings: [] },
  {
    name: 'a word of quantity that refers to no option',
    item: anItem({ stem: 'Which site do gabapentin and all of these medicines bind?' }),
    findings: [],
  },
  {
    name: 'all of the above',
    item: anItemWithDistractor('All of the above'),
    findings: ['Unexpected option "All of the above", expected an answer that stands on its own'],
  },
  {
    name: 'both of these answers',
    item: anItemWithDistractor('Both of these'),
    findings: ['Unexpected option "Both of these", expected an answer that stands on its own'],
  },
];
