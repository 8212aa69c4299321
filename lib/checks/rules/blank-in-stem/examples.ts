import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

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
];
