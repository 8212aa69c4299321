import type { RuleExample } from '../../rule.ts';
import { anItem, aPart, aStatusItem } from '../example-item.ts';

const SITES = ['GABA-A receptor', 'Dopamine D2 receptor'];

export const examples: readonly RuleExample[] = [
  { name: 'a fact without qualifiers', item: anItem(), findings: [] },
  { name: 'the country of the fact in the stem', item: aStatusItem(), findings: [] },
  {
    name: 'the country left out',
    item: aStatusItem({ stem: 'Which legal status does pregabalin have?' }),
    findings: [
      'Unexpected stem without the country of its fact "example/mechanism/status-us", expected "in the United States"',
    ],
  },
  {
    name: 'the country left out of a part',
    item: anItem({
      kind: 'drop-down-cloze',
      stem: 'Complete each sentence about medicines.',
      options: [],
      parts: [
        aPart('Gabapentin binds the ____.', 'Alpha-2-delta subunit', SITES),
        aPart(
          'The legal status of pregabalin is ____.',
          'Schedule V controlled substance',
          ['Medicine outside the schedules', 'Prescription-only medicine'],
          'example/mechanism/status-us',
        ),
      ],
    }),
    findings: [
      'Unexpected stem without the country of its fact "example/mechanism/status-us", expected "in the United States"',
    ],
  },
];
