import type { RuleExample } from '../../rule.ts';
import { aCloze, anItem, anItemWith, aPart } from '../example-item.ts';

const SITES = [
  'Alpha-2-delta subunit',
  'GABA-A receptor',
  'Dopamine D2 receptor',
  'Serotonin transporter',
] as const;

export const examples: readonly RuleExample[] = [
  { name: 'a question and parallel options', item: anItem(), findings: [] },
  {
    name: 'a brand name among small letters',
    item: anItemWith('Which word stands on the box?', 'blister pack', 'Lyrica', 'tablet press'),
    findings: [],
  },
  {
    name: 'an article at the end of the stem',
    item: anItemWith('The site that gabapentin binds is the:', ...SITES),
    findings: ['Unexpected "the" at the end of the stem, expected the article in the options'],
  },
  {
    name: 'a verb before options of mixed number',
    item: anItemWith('A reaction listed for gabapentin is', 'hallucinations', 'myoclonus', 'dizziness'),
    findings: ['Unexpected "is" before options of mixed number, expected options of one number'],
  },
  {
    name: 'one option in another form',
    item: anItemWith(
      'What is the next step for this person?',
      'To ring the clinic',
      'Rest at home',
      'Read a leaflet',
    ),
    findings: [
      'Unexpected infinitive in "To ring the clinic", expected the same grammatical form in all options',
    ],
  },
  {
    name: 'an -ing word before a preposition beside one with an object',
    item: anItemWith(
      'Which step does the nurse take next?',
      'Counting the tablets',
      'Handing over the cup',
      'Writing in the booklet',
    ),
    findings: [],
  },
  {
    name: 'an -ing word before a name beside one before an article',
    item: anItemWith(
      'Which step does the nurse take next?',
      'Stopping gabapentin',
      'Testing the kidneys',
      'Waiting 48 hours',
    ),
    findings: [],
  },
  {
    name: 'an -ing word with an object beside words that only end like one',
    item: anItemWith(
      'What does the man report to the nurse?',
      'Missing the bus',
      'Morning stiffness',
      'Evening headache',
    ),
    findings: [
      'Unexpected verb in -ing in "Missing the bus", expected the same grammatical form in all options',
    ],
  },
  {
    name: 'an -ing word with an object beside those that may be nouns',
    item: anItemWith('What does gabapentin bring on?', 'Stopping the dose', 'Vomiting', 'Sweating'),
    findings: [
      'Unexpected verb in -ing in "Stopping the dose", expected the same grammatical form in all options',
    ],
  },
  {
    name: 'one option with a full stop',
    item: anItemWith(
      'Which site does gabapentin bind?',
      'Alpha-2-delta subunit.',
      'GABA-A receptor',
      'Serotonin transporter',
    ),
    findings: [
      'Unexpected full stop in "Alpha-2-delta subunit.", expected the same full stop at the end in all options',
    ],
  },
  {
    name: 'one option without a capital',
    item: anItemWith(
      'Which site does gabapentin bind?',
      'Alpha-2-delta subunit',
      'dopamine D2 receptor',
      'Serotonin transporter',
    ),
    findings: [
      'Unexpected small letter in "dopamine D2 receptor", expected the same capital at the start in all options',
    ],
  },
  {
    name: 'an option that begins with a Greek letter or a sign before a digit',
    item: anItemWith(
      'Which site does gabapentin bind?',
      'α2δ subunit',
      'p53 binding site',
      'Serotonin transporter',
    ),
    findings: [],
  },
  {
    name: 'an article before a gap',
    item: aCloze(
      aPart('Gabapentin binds an ____.', 'Alpha-2-delta subunit', [
        'GABA-A receptor',
        'Dopamine D2 receptor',
      ]),
      aPart(
        'Gabapentin may lead to ____.',
        'Tremor',
        ['Myoclonus', 'Hallucinations'],
        'example/mechanism/listed',
      ),
    ),
    findings: ['Unexpected "an" before a gap, expected the article in the options'],
  },
];
