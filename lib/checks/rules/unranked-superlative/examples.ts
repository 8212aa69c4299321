import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith, aPart, right, wrong } from '../example-item.ts';

const RANKED = 'example/mechanism/more-frequent';

export const examples: readonly RuleExample[] = [
  { name: 'a question on what is so', item: anItem(), findings: [] },
  {
    name: 'a passage in which somebody takes a first capsule',
    item: anItem({
      kind: 'highlight-text',
      stem: 'Which reactions are listed with gabapentin? Select the words in the text.',
      options: [],
      parts: [
        aPart(
          'He takes his first capsule. He then has a tremor, myoclonus and hallucinations.',
          'tremor',
          ['myoclonus', 'hallucinations'],
          'example/mechanism/listed',
        ),
      ],
    }),
    findings: [],
  },
  {
    name: 'a place in time',
    item: anItem({ stem: 'Which site does gabapentin bind after the first dose?' }),
    findings: [],
  },
  {
    name: 'a superlative that a comparison backs',
    item: anItem({
      facts: [RANKED],
      stem: 'Which is more frequent than tremor, and is the most frequent of these?',
      options: [
        right('Dizziness', { proof: { kind: 'entailed', facts: [RANKED] } }),
        wrong('Myoclonus', { proof: { kind: 'R1', facts: [RANKED] } }),
        wrong('Blurred vision', { proof: { kind: 'R1', facts: [RANKED] } }),
      ],
    }),
    findings: [],
  },
  {
    name: 'the best of several',
    item: anItem({ stem: 'Which site does gabapentin bind best?' }),
    findings: [
      'Unexpected "best" in "Which site does gabapentin bind best?" without a fact that ranks, expected a question on what is so',
    ],
  },
  {
    name: 'the first of several',
    item: anItemWith(
      'What should the nurse do first?',
      'Ring the clinic',
      'Read the leaflet',
      'Rest at home',
    ),
    findings: [
      'Unexpected "first" in "What should the nurse do first?" without a fact that ranks, expected a question on what is so',
    ],
  },
];
