import type { RuleExample } from '../../rule.ts';
import { anItem, right, wrong } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'an objective and a fact that exist', item: anItem(), findings: [] },
  {
    name: 'an unknown objective',
    item: anItem({ objective: 'sight' }),
    findings: ['Unexpected objective "sight", expected one of example/mechanism'],
  },
  {
    name: 'no fact',
    item: anItem({ facts: [] }),
    findings: ['Unexpected item without facts, expected at least one fact'],
  },
  {
    name: 'an unknown fact',
    item: anItem({ facts: ['example/mechanism/bonds'] }),
    findings: ['Unexpected fact "example/mechanism/bonds", expected a fact of the content'],
  },
  {
    name: 'a key from background',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit', {
          proof: { kind: 'entailed', facts: ['example/mechanism/background'] },
        }),
        wrong('GABA-A receptor'),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: [
      'Unexpected key from the background fact "example/mechanism/background", expected an examinable fact',
    ],
  },
  {
    name: 'an item of another lesson with its own objective',
    item: anItem({ lesson: 'tremor', objective: 'listed' }),
    findings: [],
  },
];
