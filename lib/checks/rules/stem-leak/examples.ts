import type { RuleExample } from '../../rule.ts';
import { aCloze, anItem, anItemOn, anItemWith, aPart } from '../example-item.ts';

const REACTIONS = ['Tremor', 'Drowsiness', 'Dizziness'] as const;
const SHAKING = 'A woman has a rhythmic, involuntary shaking of a body part.';

export const examples: readonly RuleExample[] = [
  { name: 'a stem that names the subject alone', item: anItem(), findings: [] },
  {
    name: 'a definition in the stem, when its term is asked',
    item: anItemOn(
      'tremor-means',
      'Which word means "a rhythmic, involuntary shaking of a body part"?',
      ...REACTIONS,
    ),
    findings: [],
  },
  {
    name: 'a sentence that compares key and distractor',
    item: anItemOn('listed', 'Which was listed with gabapentin, tremor or drowsiness?', ...REACTIONS),
    findings: [],
  },
  {
    name: 'the key in the stem',
    item: anItem({ stem: 'Which site, such as the alpha-2-delta subunit, does gabapentin bind?' }),
    findings: [
      'Unexpected key "Alpha-2-delta subunit" in the stem, expected a stem that does not name the answer',
    ],
  },
  {
    name: 'a synonym of the key in the case',
    item: anItem({
      stem: 'A text speaks of the alpha-2-delta protein.\n\nWhich site does gabapentin bind?',
    }),
    findings: [
      'Unexpected key "Alpha-2-delta subunit" in the stem, expected a stem that does not name the answer',
    ],
  },
  {
    name: 'the definition of the key in the case',
    item: anItemOn('listed', `${SHAKING}\n\nWhich reaction is listed with gabapentin?`, ...REACTIONS),
    findings: ['Unexpected key "Tremor" in the stem, expected a stem that does not name the answer'],
  },
  {
    name: 'a key in free words, word for word in the stem',
    item: anItemWith(
      'When should one ring the clinic, and what comes then?',
      'Ring the clinic',
      'Read the leaflet',
      'Rest at home',
    ),
    findings: ['Unexpected key "Ring the clinic" in the stem, expected a stem that does not name the answer'],
  },
  {
    name: 'the key in the title of the lesson',
    item: {
      ...anItemOn('listed', 'Which reaction is listed with gabapentin?', ...REACTIONS),
      lesson: 'tremor',
      objective: 'listed',
    },
    findings: [
      'Unexpected key "Tremor" in the title or the file name of the lesson, shown beside it, expected ones that do not name the answer',
    ],
  },
  {
    name: 'the key of a gap in its own sentence',
    item: aCloze(
      aPart(
        'The ____, as tremor is, is listed with gabapentin.',
        'Tremor',
        ['Myoclonus', 'Hallucinations'],
        'example/mechanism/listed',
      ),
      aPart('Gabapentin binds the ____.', 'Alpha-2-delta subunit', [
        'GABA-A receptor',
        'Dopamine D2 receptor',
      ]),
    ),
    findings: ['Unexpected key "Tremor" in the stem, expected a stem that does not name the answer'],
  },
  {
    name: 'a passage that holds its options',
    item: anItem({
      kind: 'highlight-text',
      stem: 'Which reactions are listed with gabapentin? Select the words in the text.',
      options: [],
      parts: [
        aPart(
          'He has a tremor. Myoclonus and hallucinations came later.',
          'tremor',
          ['myoclonus', 'hallucinations'],
          'example/mechanism/listed',
        ),
      ],
    }),
    findings: [],
  },
];
