import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, aMatrix, anItem, anItemWith, aPart, row, wrong, right } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'no word of frequency', item: anItem(), findings: [] },
  {
    name: 'a word of frequency in a passage',
    item: anItem({
      kind: 'highlight-text',
      stem: 'Which reactions are listed with gabapentin? Select the words in the text.',
      options: [],
      parts: [
        aPart(
          'His hand often shakes. He sometimes sees things, and usually sleeps well.',
          'often shakes',
          ['sometimes sees things', 'usually sleeps well'],
          'example/mechanism/listed',
        ),
      ],
    }),
    findings: [],
  },
  { name: 'labels beside their bounds', item: aFrequencyItem(), findings: [] },
  {
    name: 'labels without bounds',
    item: aFrequencyItem({ options: [wrong('Very common'), right('Common'), wrong('Rare')] }),
    findings: [
      'Unexpected "Common" without numbers in the answer "Common", expected its numeric bounds',
      'Unexpected "Rare" without numbers in the answer "Rare", expected its numeric bounds',
      'Unexpected "Very common" without numbers in the answer "Very common", expected its numeric bounds',
    ],
  },
  {
    name: 'a vague word in an option',
    item: anItemWith(
      'What does the clinic see in the man?',
      'Sleep that is often light',
      'Speech that is rather slow',
      'Hands that are quite cold',
    ),
    findings: [
      'Unexpected "often" in the answer "Sleep that is often light", expected a number or no word of frequency',
    ],
  },
  {
    name: 'a word in quotation marks, which something is called',
    item: anItem({ stem: 'Which site does gabapentin bind in skin that is “rarely moist”?' }),
    findings: [],
  },
  {
    name: 'a lay label in a row',
    item: aMatrix(row('Shaking is common.', true), row('Gabapentin binds the serotonin transporter.', false)),
    findings: [
      'Unexpected "is common" without numbers in the answer "Shaking is common.", expected its numeric bounds',
    ],
  },
  {
    name: 'a question for a number of times',
    item: anItem({ stem: 'How often does gabapentin bind, and which site?' }),
    findings: [],
  },
  {
    name: 'one more frequent than another',
    item: aMatrix(
      row('Gabapentin brings dizziness more frequently than tremor.', true),
      row('Gabapentin brings tremor less often than myoclonus.', false),
    ),
    findings: [],
  },
  {
    name: 'more than is good, which is no number',
    item: aMatrix(
      row('A lump grows where gabapentin is applied too often.', true),
      row('Gabapentin binds the serotonin transporter.', false),
    ),
    findings: [],
  },
  {
    name: 'a comparison with nothing',
    item: aMatrix(
      row('Gabapentin brings dizziness more often than not.', true),
      row('Gabapentin binds the serotonin transporter.', false),
    ),
    findings: [
      'Unexpected "often than not" in the answer "Gabapentin brings dizziness more often than not.", expected a number or no word of frequency',
    ],
  },
  {
    name: 'a vague word in the stem',
    item: anItem({ stem: 'Which site does gabapentin usually bind?' }),
    findings: ['Unexpected "usually" in the stem, expected a number or no word of frequency'],
  },
  {
    name: 'a lay label in the stem',
    item: anItem({ stem: 'Which site does gabapentin bind, and is common to both parts?' }),
    findings: ['Unexpected "is common" without numbers in the stem, expected its numeric bounds'],
  },
];
