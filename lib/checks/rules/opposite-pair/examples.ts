import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith } from '../example-item.ts';

const STEM = 'What happens in the man after a week?';

export const examples: readonly RuleExample[] = [
  { name: 'no opposites', item: anItem(), findings: [] },
  {
    name: 'all options on one axis',
    item: anItemWith(STEM, 'Calcium entry rises', 'Calcium entry falls', 'Calcium entry stays the same'),
    findings: [],
  },
  {
    name: 'a rate beside one that does not change',
    item: anItemWith('How was the rate against placebo?', 'Higher', 'Lower', 'Unchanged'),
    findings: [],
  },
  {
    name: 'a rise, a fall and no change',
    item: anItemWith(STEM, 'Rise in the pulse', 'Fall in the pulse', 'No change in the pulse'),
    findings: [],
  },
  {
    name: 'too much, too little and right',
    item: anItemWith(
      'What does a small cuff give?',
      'Reading that is too high',
      'Reading that is too low',
      'Reading that is right',
    ),
    findings: [],
  },
  {
    name: 'too much and too little beside something else',
    item: anItemWith(
      'What does a small cuff give?',
      'Reading that is too high',
      'Reading that is too low',
      'Pain in the arm',
    ),
    findings: [
      'Unexpected opposites "Reading that is too high" and "Reading that is too low" among unrelated options, expected two pairs or none',
    ],
  },
  {
    name: 'two pairs',
    item: anItemWith(STEM, 'Weight gain', 'Weight loss', 'Higher pulse', 'Lower pulse'),
    findings: [],
  },
  {
    name: 'one pair among others',
    item: anItemWith(STEM, 'Hypertension', 'Hypotension', 'Deafness', 'Hair growth'),
    findings: [
      'Unexpected opposites "Hypertension" and "Hypotension" among unrelated options, expected two pairs or none',
    ],
  },
  {
    name: 'two sentences that differ in one word',
    item: anItemWith(STEM, 'Calcium entry falls', 'Calcium entry rises', 'Sleep improves', 'Hair grows'),
    findings: [
      'Unexpected opposites "Calcium entry falls" and "Calcium entry rises" among unrelated options, expected two pairs or none',
    ],
  },
];
