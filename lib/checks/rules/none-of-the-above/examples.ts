import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith, anItemWithDistractor } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'four answers that stand on their own', item: anItem(), findings: [] },
  {
    name: 'none as a number among numbers',
    item: {
      ...anItemWith('How many doses were missed in the case?', '1 dose', 'None', '2 doses', '3 doses'),
      order: 'fixed',
    },
    findings: [],
  },
  {
    name: 'none of the above',
    item: anItemWithDistractor('None of the above'),
    findings: ['Unexpected option "None of the above", expected an answer that stands on its own'],
  },
  {
    name: 'neither of these',
    item: anItemWithDistractor('Neither of these'),
    findings: ['Unexpected option "Neither of these", expected an answer that stands on its own'],
  },
];
