import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith } from '../example-item.ts';

const STEM = 'Which medicine binds the alpha-2-delta subunit?';

export const examples: readonly RuleExample[] = [
  { name: 'no proper name', item: anItem(), findings: [] },
  {
    name: 'brands in key and distractor',
    item: anItemWith(STEM, 'Neurontin', 'Lyrica', 'Sertraline'),
    findings: [],
  },
  {
    name: 'a brand in the key alone',
    item: anItemWith(STEM, 'Neurontin', 'Pregabalin', 'Sertraline'),
    findings: [
      'Unexpected proper name "Neurontin" in the key alone, expected it in a distractor too or nowhere',
    ],
  },
  {
    name: 'an eponym in the key alone',
    item: anItemWith('What did the clinic find in the man?', "Bell's palsy", 'Sore throat', 'Cold hands'),
    findings: [
      `Unexpected proper name "Bell's palsy" in the key alone, expected it in a distractor too or nowhere`,
    ],
  },
  {
    name: 'an eponym of three in the key alone',
    item: anItemWith(
      'What did the clinic find in the man?',
      'Wolff-Parkinson-White syndrome',
      'Sore throat',
      'Cold hands',
    ),
    findings: [
      'Unexpected proper name "Wolff-Parkinson-White syndrome" in the key alone, expected it in a distractor too or nowhere',
    ],
  },
  {
    name: 'a brand beside its generic name in the stem',
    item: anItem({ stem: 'Which site does gabapentin (Neurontin) bind?' }),
    findings: [],
  },
  {
    name: 'a brand in the stem alone',
    item: anItem({ stem: 'Which site does Neurontin bind?' }),
    findings: ['Unexpected proper name "Neurontin" in the stem alone, expected the generic name or both'],
  },
];
