import type { RuleExample } from '../../rule.ts';
import { aMatrix, anItem, aMultipleResponse, right, row, wrong } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'one key', item: anItem(), findings: [] },
  {
    name: 'three keys of five in a multiple response',
    item: aMultipleResponse(['Tremor', 'Drowsiness', 'Dizziness'], ['Blurred vision', 'Myoclonus']),
    findings: [],
  },
  {
    name: 'one key in each row',
    item: aMatrix(
      row('Gabapentin binds the serotonin transporter.', false),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [],
  },
  {
    name: 'two keys where one is asked',
    item: anItem({
      options: [right('Alpha-2-delta subunit'), right('GABA-A receptor'), wrong('Serotonin transporter')],
    }),
    findings: ['Unexpected 2 keys among 3 options, expected exactly one'],
  },
  {
    name: 'no key',
    item: anItem({
      options: [wrong('Alpha-2-delta subunit'), wrong('GABA-A receptor'), wrong('Serotonin transporter')],
    }),
    findings: ['Unexpected 0 keys among 3 options, expected exactly one'],
  },
  {
    name: 'only keys in a multiple response',
    item: aMultipleResponse(['Tremor', 'Drowsiness', 'Dizziness', 'Blurred vision', 'Myoclonus'], []),
    findings: ['Unexpected 5 keys among 5 options, expected some right and some wrong'],
  },
  {
    name: 'a row without a key',
    item: aMatrix(
      {
        id: 'row',
        text: 'Gabapentin binds the serotonin transporter.',
        options: [wrong('True'), wrong('False')],
      },
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [
      'Unexpected 0 keys among 2 options in "Gabapentin binds the serotonin transporter.", expected exactly one',
    ],
  },
  {
    name: 'no options at all',
    item: anItem({ options: [] }),
    findings: ['Unexpected item without options, expected options with a key'],
  },
  {
    name: 'a key whose record refutes it',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit', { proof: { kind: 'R1', facts: ['example/mechanism/binds'] } }),
        wrong('GABA-A receptor'),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: ['Unexpected key "Alpha-2-delta subunit" with the proof R1, expected entailed'],
  },
  {
    name: 'a distractor whose record proves it',
    item: anItem({
      options: [
        right('Alpha-2-delta subunit'),
        wrong('GABA-A receptor', { proof: { kind: 'entailed', facts: ['example/mechanism/binds'] } }),
        wrong('Serotonin transporter'),
      ],
    }),
    findings: [
      'Unexpected distractor "GABA-A receptor" with the proof entailed, expected a refutation, R1 to R7',
    ],
  },
  {
    name: 'three keys where the words say two',
    item: {
      ...aMultipleResponse(['Tremor', 'Drowsiness', 'Dizziness'], ['Myoclonus', 'Hallucinations']),
      kind: 'select-n',
      stem: 'Which reactions were listed with gabapentin? Select two.',
    },
    findings: ['Unexpected 3 keys among 5 options, expected 2, as the words say'],
  },
];
