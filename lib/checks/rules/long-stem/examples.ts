import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

const QUESTION = 'Which site does gabapentin bind?';
const ASIDE = 'The lesson has a short part on this matter. ';

export const examples: readonly RuleExample[] = [
  { name: 'a short stem', item: anItem(), findings: [] },
  {
    name: 'a case of ninety words',
    item: anItem({ stem: `${ASIDE.repeat(10)}\n\n${QUESTION}` }),
    findings: [],
  },
  {
    name: 'a sentence on the matter before the question',
    item: anItem({ stem: `Gabapentin is a medicine. ${QUESTION}` }),
    findings: [],
  },
  {
    name: 'a recall stem of fifty words',
    item: anItem({ stem: `${ASIDE.repeat(5)}${QUESTION}` }),
    findings: [
      'Unexpected sentence "The lesson has a short part on this matter." that no fact of the item is about, expected only what the question needs',
      'Unexpected stem of 50 words, expected at most 45',
    ],
  },
  {
    name: 'a case of many words',
    item: anItem({ stem: `${ASIDE.repeat(14)}\n\n${QUESTION}`, level: 'application' }),
    findings: ['Unexpected stem of 131 words, expected at most 120'],
  },
];
