import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith } from '../example-item.ts';

const STEM = 'What does the lesson say of sleep?';

export const examples: readonly RuleExample[] = [
  { name: 'no hedge', item: anItem(), findings: [] },
  {
    name: 'a hedge in key and distractor',
    item: anItemWith(STEM, 'It may be deep', 'It may be short', 'It is light'),
    findings: [],
  },
  {
    name: 'a hedge in the key alone',
    item: anItemWith(STEM, 'It may be deep', 'It is too short', 'It is too light'),
    findings: [
      'Unexpected "may" in the key "It may be deep" alone, expected it in a distractor too or nowhere',
    ],
  },
  {
    name: 'another hedge in the key alone',
    item: anItemWith(STEM, 'It can be deep', 'It is too short', 'It is too light'),
    findings: [
      'Unexpected "can" in the key "It can be deep" alone, expected it in a distractor too or nowhere',
    ],
  },
];
