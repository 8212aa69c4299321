import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith, right, wrong } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'one answer in each option', item: anItem(), findings: [] },
  {
    name: 'numbers that are answers',
    item: anItem({
      stem: 'How many subunits were seen that year?',
      options: [wrong('1'), right('2'), wrong('3'), wrong('4')],
      order: 'fixed',
    }),
    findings: [],
  },
  {
    name: 'combinations of labels',
    item: anItemWith(
      'Which sites does gabapentin bind?',
      'A and B',
      'A, B and C',
      'B only',
      'Serotonin transporter',
    ),
    findings: [
      'Unexpected option "A and B" made of labels, expected an answer in words',
      'Unexpected option "A, B and C" made of labels, expected an answer in words',
      'Unexpected option "B only" made of labels, expected an answer in words',
    ],
  },
  {
    name: 'one combination of labels',
    item: anItemWith(
      'What is the next step for this person?',
      'Ring the clinic',
      'Read the leaflet',
      'Both A and B',
    ),
    findings: ['Unexpected option "Both A and B" made of labels, expected an answer in words'],
  },
  {
    name: 'numbered statements in the stem',
    item: anItem({
      stem: 'A text says: I. It binds a channel. II. It binds a pump.\n\nWhich site does gabapentin bind?',
    }),
    findings: ['Unexpected numbered statements in the stem, expected one question'],
  },
  {
    name: 'unions of a small pool',
    item: anItemWith('What was seen in the clinic?', 'Fever and rash', 'Fever and cough', 'Cough and rash'),
    findings: ['Unexpected 3 options that combine the same 3 parts, expected one answer in each option'],
    also: ['rules/convergence-cue'],
  },
];
