import type { RuleExample } from '../../rule.ts';
import { anItem, aFrequencyItem, anItemWith } from '../example-item.ts';

const STEM = 'What should the man do on the next morning?';

export const examples: readonly RuleExample[] = [
  { name: 'options side by side', item: anItem(), findings: [] },
  { name: 'categories whose bounds touch', item: aFrequencyItem(), findings: [] },
  {
    name: 'a balanced grid',
    item: anItemWith(STEM, 'Rest with water', 'Rest with juice', 'Walk with water', 'Walk with juice'),
    findings: [],
  },
  {
    name: 'a key that shares one element more',
    item: anItemWith(
      STEM,
      'Ring clinic from garden',
      'Ring friend from garden',
      'Visit clinic by train',
      'Sleep longer',
    ),
    findings: [
      'Unexpected key "Ring clinic from garden" that has 3 words or names in common with the other options where the next has 2, expected no option to lead',
    ],
  },
  {
    name: 'a key that shares much more',
    item: anItemWith(
      STEM,
      'Ring clinic from garden',
      'Ring friend by train',
      'Visit clinic by boat',
      'Sleep longer in garden',
    ),
    findings: [
      'Unexpected key "Ring clinic from garden" that has 3 words or names in common with the other options where the next has 1, expected no option to lead',
    ],
  },
  {
    name: 'a grid that is not balanced',
    item: anItemWith(STEM, 'Rest with water', 'Rest with juice', 'Walk with tea', 'Swim with milk'),
    findings: [
      'Unexpected two-part options that use "rest" more than other parts, expected every part equally',
    ],
  },
];
