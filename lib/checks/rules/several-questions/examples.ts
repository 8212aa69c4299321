import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'one question', item: anItem(), findings: [] },
  {
    name: 'two questions',
    item: anItem({ stem: 'How does gabapentin act? Which site does gabapentin bind?' }),
    findings: ['Unexpected 2 question marks in the stem, expected one question'],
  },
];
