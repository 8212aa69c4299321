import type { RuleExample } from '../../rule.ts';
import { aMatrix, anItem, anItemWith, row } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'options that answer', item: anItem(), findings: [] },
  {
    name: 'true and false as the columns of a matrix',
    item: aMatrix(
      row('Gabapentin binds the serotonin transporter.', false),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [],
  },
  {
    name: 'two options that judge',
    item: anItemWith('Does gabapentin bind the transporter?', 'No', 'Yes', 'At high doses'),
    findings: [
      'Unexpected option "No", expected an answer instead of a judgement',
      'Unexpected option "Yes", expected an answer instead of a judgement',
    ],
  },
  {
    name: 'a stem that asks for a true statement',
    item: anItem({ stem: 'Which of the following statements about gabapentin is true?' }),
    findings: [
      'Unexpected lead-in "Which of the following statements about gabapentin is true", expected a question on one fact',
    ],
  },
];
