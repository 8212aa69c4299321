import type { RuleExample } from '../../rule.ts';
import { anItem, aMultipleResponse, wrong } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'sites that the fact rules out', item: anItem(), findings: [] },
  {
    name: 'reactions of the same medicine',
    item: aMultipleResponse(['Tremor', 'Drowsiness', 'Dizziness'], ['Myoclonus', 'Hallucinations']),
    findings: [],
  },
  {
    name: 'a reaction among sites',
    item: anItem({ options: [...anItem().options, wrong('Softening of bones')] }),
    findings: [
      'Unexpected reaction "Softening of bones" beside a key of the kind site, expected a distractor of the key\'s kind',
    ],
    also: ['rules/mixed-options', 'rules/logical-cue'],
  },
  {
    name: 'a site that has nothing in common with the key',
    item: anItem({ options: [...anItem().options.slice(0, 3), wrong('Sodium channel of the heart')] }),
    findings: [
      'Unexpected distractor "Sodium channel of the heart" that shares next to nothing with the key, expected a misconception or something alike',
    ],
  },
];
