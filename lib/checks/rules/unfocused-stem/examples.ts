import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, anItem, anItemWith, aPart } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'a question that names what it is about', item: anItem(), findings: [] },
  { name: 'a question on a scale', item: aFrequencyItem(), findings: [] },
  {
    name: 'a stem that names nothing of the fact',
    item: anItem({ stem: 'Which of these sites is named in this lesson?' }),
    findings: [
      'Unexpected stem from which "Alpha-2-delta subunit" does not follow without the options, expected it to name what its fact is about',
    ],
  },
  {
    name: 'a stem about another medicine',
    item: anItem({ stem: 'Which site does lorazepam bind?' }),
    findings: [
      'Unexpected stem from which "Alpha-2-delta subunit" does not follow without the options, expected it to name what its fact is about',
    ],
  },
  {
    name: 'a topic in place of a question',
    item: anItem({ stem: 'Concerning the medicine gabapentin, what is bound?' }),
    findings: ['Unexpected lead-in that begins with "Concerning", expected the question itself'],
  },
  {
    name: 'few words that point at what the sentence before names',
    item: anItem({ stem: 'A patient takes gabapentin. Which site does it bind?' }),
    findings: [],
  },
  {
    name: 'too few words to ask anything',
    item: anItemWith('What is so?', 'Ring the clinic', 'Read the leaflet', 'Rest at home'),
    findings: [
      'Unexpected lead-in of 3 words that names no concept, expected a question that says what it is about',
    ],
  },
  {
    name: 'pieces of one sentence, of which the first names the subject',
    item: anItem({
      kind: 'drop-down-rationale',
      stem: 'Complete the sentence.',
      options: [],
      parts: [
        aPart('Gabapentin binds the ____', 'alpha-2-delta subunit', [
          'GABA-A receptor',
          'dopamine D2 receptor',
        ]),
        aPart('and may lead to ____.', 'tremor', ['myoclonus', 'hallucinations'], 'example/mechanism/listed'),
      ],
    }),
    findings: [],
  },
];
