import type { RuleExample } from '../../rule.ts';
import { anItem, wrong } from '../example-item.ts';

const QUESTION = 'Which site does gabapentin bind?';

export const examples: readonly RuleExample[] = [
  {
    name: 'an abbreviation of the vocabulary',
    item: anItem({
      options: [...anItem().options.slice(0, 3), wrong('SERT')],
    }),
    findings: [],
  },
  {
    name: 'an abbreviation that is spelt out',
    item: anItem({ stem: `A man has had an electrocardiogram (ECG). The ECG is normal.\n\n${QUESTION}` }),
    findings: [],
  },
  {
    name: 'letters in the case',
    item: anItem({ stem: `A man has had a TIA.\n\n${QUESTION}` }),
    findings: ['Unexpected abbreviation "TIA", expected it spelt out once'],
  },
  {
    name: 'letters with digits',
    item: anItem({ stem: `A man with much CYP3A4 asks.\n\n${QUESTION}` }),
    findings: ['Unexpected abbreviation "CYP3A4", expected it spelt out once'],
  },
];
