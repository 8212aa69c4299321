import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

const QUESTION = 'Which site does gabapentin bind?';

export const examples: readonly RuleExample[] = [
  { name: 'no label', item: anItem(), findings: [] },
  {
    name: 'the person first',
    item: anItem({ stem: `A man with diabetes asks.\n\n${QUESTION}` }),
    findings: [],
  },
  ...[
    'alcoholic drinks',
    'non-alcoholic fatty liver disease',
    'an alcoholic solution',
    'alcoholic hepatitis',
  ].map((words) => ({
    name: words,
    item: anItem({ stem: `A man is told about ${words}.\n\n${QUESTION}` }),
    findings: [],
  })),
  ...[
    ['an alcoholic', 'an alcoholic'],
    ['an alcoholic man', 'alcoholic man'],
    ['a group of alcoholics', 'alcoholics'],
  ].map(([words, found]) => ({
    name: words ?? '',
    item: anItem({ stem: `This is about ${words ?? ''}.\n\n${QUESTION}` }),
    findings: [`Unexpected "${found ?? ''}", expected "a person with alcohol use disorder"`],
  })),
  {
    name: 'people by what they use',
    item: anItem({ stem: `An intravenous drug user asks.\n\n${QUESTION}` }),
    findings: ['Unexpected "drug user", expected "people who use drugs", or "inject" where that is meant'],
  },
  {
    name: 'the condition first',
    item: anItem({ stem: `A diabetic patient asks.\n\n${QUESTION}` }),
    findings: ['Unexpected "diabetic patient", expected the person before the condition'],
  },
  {
    name: 'people by their conditions',
    item: anItem({ stem: `It is asked on a ward for diabetics.\n\n${QUESTION}` }),
    findings: ['Unexpected "diabetics", expected the person before the condition'],
  },
  {
    name: 'a label',
    item: anItem({ stem: `A former drug addict asks.\n\n${QUESTION}` }),
    findings: [
      'Unexpected "drug addict", expected "a person who uses drugs" or "a person with a use disorder"',
    ],
  },
];
