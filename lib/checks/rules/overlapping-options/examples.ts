import type { RuleExample } from '../../rule.ts';
import {
  aFrequencyItem,
  aMatrix,
  anItem,
  anItemWith,
  aMultipleResponse,
  right,
  row,
  wrong,
} from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'options side by side', item: anItem(), findings: [] },
  { name: 'half-open categories of a scale', item: aFrequencyItem(), findings: [] },
  {
    name: 'a narrower reaction, where the relation does not carry over to wider ones',
    item: {
      ...aMultipleResponse(['Tremor', 'Dizziness', 'Drowsiness'], ['Intention tremor', 'Myoclonus']),
      facts: ['example/mechanism/tremor-frequency'],
    },
    findings: [],
  },
  {
    name: 'a narrower concept beside a wider one',
    item: anItemWith(
      'Which medicine binds the alpha-2-delta subunit?',
      'Gabapentin',
      'Lorazepam',
      'Benzodiazepine',
      'Sertraline',
    ),
    findings: [
      'Unexpected options "Benzodiazepine" and "Lorazepam" (one is a kind of the other), expected options that exclude each other',
    ],
  },
  {
    name: 'ranges that touch',
    item: anItem({
      stem: 'What was the dose in the case?',
      options: [wrong('10 to 20 mg'), right('20 to 30 mg'), wrong('40 to 50 mg')],
      order: 'fixed',
    }),
    findings: [
      'Unexpected options "10 to 20 mg" and "20 to 30 mg" (they share a number), expected options that exclude each other',
    ],
  },
  {
    name: 'a bound inside of words, and an amount within it in the same words',
    item: anItem({
      stem: 'How was the medicine stopped in the case?',
      options: [
        right('Reduction over 5 weeks'),
        wrong('Reduction over at least 4 weeks'),
        wrong('Reduction over 1 day'),
      ],
    }),
    findings: [
      'Unexpected options "Reduction over 5 weeks" and "Reduction over at least 4 weeks" (they share a number), expected options that exclude each other',
    ],
  },
  {
    name: 'a bound inside of words, and amounts outside of it',
    item: anItem({
      stem: 'How was the medicine stopped in the case?',
      options: [
        wrong('Reduction over 5 days'),
        wrong('Reduction over at least 4 weeks'),
        right('Reduction over 2 weeks'),
      ],
    }),
    findings: [],
  },
  {
    name: 'nested bounds, as leaflets print them',
    item: anItem({
      stem: 'How many people in the trial were affected?',
      options: [wrong('Up to 1 in 100'), right('Up to 1 in 10'), wrong('At least 1 in 2')],
      order: 'fixed',
    }),
    findings: [
      'Unexpected options "Up to 1 in 10" and "Up to 1 in 100" (they share a number), expected options that exclude each other',
    ],
  },
  {
    name: 'the same words and more',
    item: anItemWith('What was seen in the clinic?', 'Cold hands', 'Fever', 'Fever and rash'),
    findings: [
      'Unexpected options "Fever" and "Fever and rash" (one holds the words of the other), expected options that exclude each other',
    ],
  },
  {
    name: 'a row inside another row',
    item: aMatrix(
      row('Gabapentin binds a subunit', true),
      row('Gabapentin binds a subunit of a channel', true),
    ),
    findings: [
      'Unexpected rows "Gabapentin binds a subunit" and "Gabapentin binds a subunit of a channel" (one holds the words of the other), expected rows that exclude each other',
    ],
  },
];
