import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, anItem, anItemWith } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'no word of the stem in the key', item: anItem(), findings: [] },
  {
    name: 'a word of the stem in the key and in a distractor',
    item: anItemWith(
      'What does the clinic ask about shaking?',
      'Whether shaking is worse at rest',
      'Whether shaking runs in families',
      'Whether the hands feel cold',
    ),
    findings: [],
  },
  {
    name: 'a word of the instruction in the key',
    item: anItemWith(
      'Which of these is urgent? Select the words in the text.',
      'words that run together',
      'hands that are very cold',
      'nights that pass awake',
    ),
    findings: [],
  },
  { name: 'categories of a scale', item: aFrequencyItem(), findings: [] },
  {
    name: 'the subject of the question, when no option names it',
    item: anItemWith(
      'To which group does gabapentin belong?',
      'Gabapentinoids',
      'Barbiturates',
      'Hydantoins',
    ),
    findings: [],
  },
  {
    name: 'a concept in stem and key under different names',
    item: anItemWith(
      'Which reaction is listed for Neurontin?',
      'Sleepiness from gabapentin',
      'Weakness from sertraline',
      'Headache from lorazepam',
    ),
    findings: [
      'Unexpected "gabapentin" in stem and key "Sleepiness from gabapentin" alone, expected it in a distractor too or in other words',
    ],
    also: ['rules/brand-or-eponym-cue'],
  },
  {
    name: 'a long word in stem and key',
    item: anItemWith(
      'Which channels does the subunit regulate?',
      'Voltage-gated calcium channels',
      'Metabotropic glutamate receptors',
      'Vesicular monoamine transporters',
    ),
    findings: [
      'Unexpected "channels" in stem and key "Voltage-gated calcium channels" alone, expected it in a distractor too or in other words',
    ],
  },
  {
    name: 'a short word in stem and key',
    item: anItemWith(
      'What helps a man with nerve pain?',
      'Calming of nerve endings',
      'Warming of muscle fibres',
      'Cooling of skin folds',
    ),
    findings: [
      'Unexpected "nerve" in stem and key "Calming of nerve endings" alone, expected it in a distractor too or in other words',
    ],
  },
  {
    name: 'words that begin alike',
    item: anItemWith(
      'What limits absorption from the gut?',
      'Saturable absorbers',
      'Slow circulation',
      'Fast excretion',
    ),
    findings: [
      'Unexpected "absorption" beside "absorbers" in stem and key "Saturable absorbers" alone, expected it in a distractor too or in other words',
    ],
  },
  {
    name: 'a word in two forms, each as it is written',
    item: anItemWith(
      'What comes after putting the cap on?',
      'Someone putts the ball',
      'The pen is wiped',
      'The hands are washed',
    ),
    findings: [
      'Unexpected "putting" beside "putts" in stem and key "Someone putts the ball" alone, expected it in a distractor too or in other words',
    ],
  },
];
