import type { RuleExample } from '../../rule.ts';
import {
  aMatrix,
  anItem,
  anItemOn,
  anItemWith,
  anItemWithDistractor,
  right,
  row,
  wrong,
} from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'different options', item: anItem(), findings: [] },
  {
    name: 'true and false in every row',
    item: aMatrix(
      row('Gabapentin binds the serotonin transporter.', false),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [],
  },
  {
    name: 'the same words',
    item: anItemWithDistractor('Read a  leaflet'),
    findings: ['Unexpected option "Read the leaflet" beside "Read a leaflet", expected different answers'],
  },
  {
    name: 'a synonym',
    item: anItemOn(
      'site-now',
      'Which medicine binds the alpha-2-delta subunit?',
      'Pregabalin',
      'Sertraline',
      'Gabapentin',
      'Neurontin',
    ),
    findings: ['Unexpected option "Neurontin" beside "Gabapentin", expected different answers'],
  },
  {
    name: 'the same quantity in two spellings',
    item: anItem({
      stem: 'What was the dose in the case?',
      options: [wrong('300 mg'), right('500 mg'), wrong('500 milligrams'), wrong('900 mg')],
      order: 'fixed',
    }),
    findings: ['Unexpected option "500 milligrams" beside "500 mg", expected different answers'],
  },
  {
    name: 'two parts in another order',
    item: anItemWith('What was seen in the clinic?', 'Rash and fever', 'Fever and rash', 'Cold hands'),
    findings: ['Unexpected option "Rash and fever" beside "Fever and rash", expected different answers'],
  },
  {
    name: 'the same row twice',
    item: aMatrix(row('Lorazepam is a benzodiazepine.', true), row('Lorazepam is a benzodiazepine', true)),
    findings: [
      'Unexpected row "Lorazepam is a benzodiazepine." beside "Lorazepam is a benzodiazepine", expected different answers',
    ],
  },
];
