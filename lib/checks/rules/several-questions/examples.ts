import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'one question', item: anItem(), findings: [] },
  {
    name: 'a question at the end of a case',
    item: anItem({ stem: 'A man asks about gabapentin.\n\nWhich site does gabapentin bind?' }),
    findings: [],
  },
  {
    name: 'a question in the case',
    item: anItem({ stem: 'A man asks: is it safe?\n\nWhich site does gabapentin bind?' }),
    findings: ['Unexpected 2 question marks in the stem, expected one question'],
  },
  {
    name: 'two questions',
    item: anItem({ stem: 'How does gabapentin act? Which site does gabapentin bind?' }),
    findings: ['Unexpected 2 question marks in the stem, expected one question'],
  },
];
