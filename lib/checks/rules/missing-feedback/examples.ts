import type { RuleExample } from '../../rule.ts';
import { aCloze, aMatrix, anItem, aPart, right, row, wrong } from '../example-item.ts';

const LISTED = 'example/mechanism/listed';

export const examples: readonly RuleExample[] = [
  { name: 'a sentence and a fact for every option', item: anItem(), findings: [] },
  {
    name: 'an empty rationale',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit'),
        wrong('GABA-A receptor', { rationale: '' }),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: ['Unexpected rationale "" for "GABA-A receptor", expected a sentence that says why'],
  },
  {
    name: 'an entry of a list, quoted without a full stop',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit', {
          rationale: 'The lesson says: “Gabapentin binds the alpha-2-delta subunit”',
        }),
        wrong('GABA-A receptor'),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: [],
  },
  {
    name: 'a rationale that is no sentence',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit', { rationale: 'Correct.' }),
        wrong('GABA-A receptor'),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: [
      'Unexpected rationale "Correct." for "Alpha-2-delta subunit", expected a sentence that says why',
    ],
  },
  {
    name: 'a proof without facts',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit'),
        wrong('GABA-A receptor', { proof: { kind: 'R1', facts: [] } }),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: [
      'Unexpected proof without a known fact for "GABA-A receptor", expected at least one fact of the content',
    ],
  },
  {
    name: 'a row without a rationale',
    item: aMatrix(
      row('Gabapentin binds the serotonin transporter.', false, { rationale: '' }),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [
      'Unexpected rationale "" for "False" of "Gabapentin binds the serotonin transporter.", expected a sentence that says why',
    ],
  },
  {
    name: 'a sentence for every answer of every row',
    item: aMatrix(row('Gabapentin binds the serotonin transporter.', false)),
    findings: [],
  },
  {
    name: 'a wrong answer of a gap without a rationale',
    item: aCloze(
      {
        id: 'site',
        text: 'Gabapentin binds the ____.',
        options: [
          right('Alpha-2-delta subunit'),
          wrong('GABA-A receptor', { rationale: '' }),
          wrong('Serotonin transporter'),
        ],
      },
      aPart('A listed reaction of gabapentin is ____.', 'Tremor', ['Myoclonus', 'Hallucinations'], LISTED),
    ),
    findings: [
      'Unexpected rationale "" for "GABA-A receptor" of "Gabapentin binds the ____.", expected a sentence that says why',
    ],
  },
];
