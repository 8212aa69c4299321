import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, anItem, anItemWith, right, wrong } from '../example-item.ts';

const DOSE = 'What was the dose in the case?';

export const examples: readonly RuleExample[] = [
  { name: 'options of one kind', item: anItem(), findings: [] },
  { name: 'categories of one scale', item: aFrequencyItem(), findings: [] },
  {
    name: 'options in free words',
    item: anItemWith(
      'What is the next step for this person?',
      'Ring the clinic',
      'Read the leaflet',
      'Rest at home',
    ),
    findings: [],
  },
  {
    name: 'a reaction among sites',
    item: anItem({ options: [...anItem().options, wrong('Tremor')] }),
    findings: ['Unexpected options of several kinds (reaction, site), expected options of one kind'],
    also: ['rules/implausible-distractor', 'rules/logical-cue'],
  },
  {
    name: 'an unknown name among sites',
    item: anItem({ options: [...anItem().options, wrong('Left kneecap')] }),
    findings: [
      'Unexpected option "Left kneecap" that the vocabulary does not know, expected a name like the others',
    ],
  },
  {
    name: 'a volume among masses',
    item: anItem({ stem: DOSE, options: [wrong('100 mg'), right('300 mg'), wrong('5 mL')] }),
    findings: [
      'Unexpected options of several kinds (quantity of mass, quantity of volume), expected options of one kind',
    ],
  },
  {
    name: 'two units',
    item: anItem({ stem: DOSE, options: [wrong('100 mg'), right('300 mg'), wrong('1 g')], order: 'fixed' }),
    findings: ['Unexpected units g, mg, expected one unit in all options'],
  },
  {
    name: 'shares in two notations',
    item: anItem({
      stem: DOSE,
      options: [wrong('1 in 100 people'), right('7 per cent'), wrong('9 per cent')],
      order: 'fixed',
    }),
    findings: ['Unexpected units %, share, expected one unit in all options'],
  },
  {
    name: 'rounded amounts alike',
    item: anItem({
      stem: DOSE,
      options: [wrong('About 100 mg'), right('About 300 mg'), wrong('About 900 mg')],
      order: 'fixed',
    }),
    findings: [],
  },
  {
    name: 'a rounded amount beside exact ones',
    item: anItem({
      stem: DOSE,
      options: [wrong('100 mg'), right('About 300 mg'), wrong('900 mg')],
      order: 'fixed',
    }),
    findings: ['Unexpected exact amounts beside rounded ones, expected one sort'],
  },
  {
    name: 'decimals in the key alone',
    item: anItem({
      stem: DOSE,
      options: [wrong('100 mg'), right('312.5 mg'), wrong('400 mg')],
      order: 'fixed',
    }),
    findings: ['Unexpected decimals in the key alone, expected the same precision in all options'],
  },
  {
    name: 'decimals in every option but the key',
    item: anItem({
      stem: DOSE,
      options: [wrong('2.2 mg'), right('4 mg'), wrong('7.8 mg'), wrong('11.1 mg')],
      order: 'fixed',
    }),
    findings: ['Unexpected decimals in every option but the key, expected the same precision in all options'],
  },
  {
    name: 'other decimals in the key',
    item: anItem({
      stem: DOSE,
      options: [wrong('1.5 mg'), right('3.25 mg'), wrong('7.5 mg')],
      order: 'fixed',
    }),
    findings: [
      'Unexpected key with 2 decimals where every other option has 1, expected the same precision in all options',
    ],
  },
];
