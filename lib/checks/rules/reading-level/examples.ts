import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'a short question', item: anItem(), findings: [] },
  {
    name: 'long names of the vocabulary',
    item: anItem({
      stem: 'A man takes gabapentin, pregabalin, lorazepam, sertraline and diazepam.\n\nWhich site does gabapentin bind?',
    }),
    findings: [],
  },
  {
    name: 'long words',
    item: anItem({
      stem: 'Considering contemporary pharmacological investigations, identify the macromolecular structure to which gabapentin demonstrates considerable affinity.',
    }),
    findings: ['Unexpected reading level of grade 32.1, expected at most 10'],
  },
  {
    name: 'one long sentence',
    item: anItem({
      stem: 'After the doctor in the clinic on the hill, who had seen the man before and who knew his wife and his son well, had read the note that the nurse had left, which site does gabapentin bind?',
    }),
    findings: ['Unexpected reading level of grade 11.6, expected at most 10'],
  },
];
